mod changes;
mod documents;
mod journey;
mod lists;
mod matrix;
