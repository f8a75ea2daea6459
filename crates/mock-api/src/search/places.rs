//! Collects the places of the products that were found.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::index::SegmentReader;
use tantivy::{DocId, Score};

/// The field that holds a product's place in the catalogue.
pub(super) const PLACE: &str = "place";

/// Collects the place and the score of everything that was found.
pub(super) struct Places;

pub(super) struct PlacesOfSegment {
    places: Column,
    found: Vec<(u32, Score)>,
}

impl Collector for Places {
    type Fruit = Vec<(u32, Score)>;
    type Child = PlacesOfSegment;

    fn for_segment(&self, _: u32, segment: &SegmentReader) -> tantivy::Result<PlacesOfSegment> {
        Ok(PlacesOfSegment {
            places: segment.fast_fields().u64(PLACE)?,
            found: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<(u32, Score)>>) -> tantivy::Result<Vec<(u32, Score)>> {
        let mut found = segments.concat();
        found.sort_unstable_by_key(|(place, _)| *place);
        Ok(found)
    }
}

impl SegmentCollector for PlacesOfSegment {
    type Fruit = Vec<(u32, Score)>;

    fn collect(&mut self, document: DocId, score: Score) {
        if let Some(place) = self
            .places
            .first(document)
            .and_then(|place| u32::try_from(place).ok())
        {
            self.found.push((place, score));
        }
    }

    fn harvest(self) -> Vec<(u32, Score)> {
        self.found
    }
}
