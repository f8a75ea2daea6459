mod journey;
mod lists;
mod matrix;
