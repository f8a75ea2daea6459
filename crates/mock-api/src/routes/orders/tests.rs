mod documents;
mod journey;
mod lists;
mod matrix;
