//! Words to products.

use std::sync::Arc;

use lokapasar_contract::catalogue::Correction;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::indexer::NoMergePolicy;
use tantivy::schema::{FAST, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{COLLECT_BLOCK_BUFFER_LEN, DocSet as _, Index, IndexReader, ReloadPolicy, TantivyDocument};

use super::analysis;
use super::fields::{self, Manner, Place, points};
use super::reading::{Clause, Phrase, Reading};
use super::vocabulary::{Vocabulary, WordId};
use crate::market::Market;

/// The field that holds a product's place in the catalogue.
const PLACE: &str = "place";

/// The tokenizer: what is stored is cut into words before.
const CUT: &str = "cut";

/// Memory of the writer while the index is built; a segment is written whenever it is full.
const WRITER_BYTES: usize = 120_000_000;

/// The index of all words.
pub(crate) struct TextIndex {
    segments: Vec<Segment>,
    products: usize,
    bytes: u64,
    pub(super) vocabulary: Vocabulary,
}

/// A part of the index.
struct Segment {
    /// The lists of each of [`Place::ALL`].
    lists: Vec<Arc<InvertedIndexReader>>,
    /// The place in the catalogue of each of its documents.
    places: Vec<u32>,
}

impl std::fmt::Debug for TextIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextIndex")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

/// What was found: the places of products, in order, with their points.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) products: Vec<(u32, u16)>,
    pub(crate) corrections: Vec<Correction>,
}

impl Found {
    /// The most points that any product has.
    pub(super) fn best(&self) -> u16 {
        self.products
            .iter()
            .map(|(_, points)| *points)
            .max()
            .unwrap_or_default()
    }
}

impl TextIndex {
    pub(crate) fn build(market: &Market) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        // Neither frequencies nor lengths: what a word is worth follows from the field alone.
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(CUT)
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic);
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields = Place::ALL.map(|place| (schema.add_text_field(place.field(), options.clone()), place));
        let place_field = schema.add_u64_field(PLACE, FAST);
        let index = Index::create_in_ram(schema.build());
        index
            .tokenizers()
            .register(CUT, TextAnalyzer::builder(WhitespaceTokenizer::default()).build());

        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        // Merging goes on in threads of its own while people already search; the few segments there are stay.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        for place in 0..market.catalogue.products.len() {
            let mut document = TantivyDocument::default();
            for ((field, _), text) in fields.iter().zip(fields::texts(market, place)) {
                document.add_text(*field, analysis::line(&text));
            }
            document.add_u64(place_field, place as u64);
            writer.add_document(document)?;
        }
        writer.commit()?;
        let reader: IndexReader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let searcher = reader.searcher();
        let segments = searcher.segment_readers();
        let lists = |segment: &SegmentReader| {
            let lists = fields.iter().map(|(field, _)| segment.inverted_index(*field));
            lists.collect::<tantivy::Result<Vec<_>>>()
        };
        let places = |segment: &SegmentReader| -> tantivy::Result<Vec<u32>> {
            let column = segment.fast_fields().u64(PLACE)?;
            let place = |document| column.first(document).and_then(|place| u32::try_from(place).ok());
            Ok((0..segment.max_doc())
                .map(|document| place(document).unwrap_or(u32::MAX))
                .collect())
        };
        Ok(Self {
            vocabulary: Vocabulary::read(segments, &fields)?,
            products: market.catalogue.products.len(),
            bytes: searcher.space_usage()?.total().get_bytes(),
            segments: segments
                .iter()
                .map(|segment| {
                    Ok(Segment {
                        lists: lists(segment)?,
                        places: places(segment)?,
                    })
                })
                .collect::<tantivy::Result<_>>()?,
        })
    }

    /// The size of the index.
    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The products that have all that is read.
    pub(super) fn find(&self, reading: &Reading) -> tantivy::Result<Found> {
        let sums = self.sums(reading.clauses.iter().map(|clause| self.clause(clause)))?;
        Ok(Found {
            products: (0..).zip(sums).filter(|(_, sum)| *sum > 0).collect(),
            corrections: reading.corrections.clone(),
        })
    }

    /// The points of every product for this clause: those of the phrase that fits best.
    fn clause(&self, clause: &Clause) -> tantivy::Result<Vec<u8>> {
        let mut best = vec![0; self.products];
        for phrase in &clause.0 {
            match phrase.as_slice() {
                [word] => self.add(word, &Place::ALL, &mut best)?,
                _ => {
                    for (best, points) in best.iter_mut().zip(self.phrase(phrase)?) {
                        *best = points.max(*best);
                    }
                }
            }
        }
        Ok(best)
    }

    /// The points of every product for words that must all be there: what they are worth on average where they stand
    /// together, so that a phrase counts as much as a word; where they stand apart, what the weakest is worth.
    fn phrase(&self, phrase: &Phrase) -> tantivy::Result<Vec<u8>> {
        let mut best = vec![u8::MAX; self.products];
        for word in phrase {
            let mut points = vec![0; self.products];
            self.add(word, &Place::ALL, &mut points)?;
            for (best, points) in best.iter_mut().zip(points) {
                *best = points.min(*best);
            }
        }
        let words = u16::try_from(phrase.len()).unwrap_or(u16::MAX).max(1);
        for places in Place::TOGETHER {
            if !phrase.iter().all(|word| self.is_anywhere(word, places)) {
                continue;
            }
            let sums = self.sums(phrase.iter().map(|word| {
                let mut points = vec![0; self.products];
                self.add(word, places, &mut points)?;
                Ok(points)
            }))?;
            for (best, sum) in best.iter_mut().zip(sums) {
                *best = u8::try_from(sum.div_ceil(words)).unwrap_or(u8::MAX).max(*best);
            }
        }
        Ok(best)
    }

    fn is_anywhere(&self, words: &[(WordId, Manner)], places: &[Place]) -> bool {
        let words = words.iter().filter_map(|(id, _)| self.vocabulary.word(*id));
        words
            .flat_map(|word| &word.lists)
            .any(|(_, place, _)| places.contains(place))
    }

    /// The points of every product for each of several things, added up; none for what lacks one of them.
    fn sums(&self, each: impl Iterator<Item = tantivy::Result<Vec<u8>>>) -> tantivy::Result<Vec<u16>> {
        let mut sums: Option<Vec<u16>> = None;
        for points in each {
            let points = points?.into_iter().map(u16::from);
            sums = Some(match sums {
                None => points.collect(),
                Some(mut sums) => {
                    for (sum, points) in sums.iter_mut().zip(points) {
                        let is_in = u16::from(*sum > 0 && points > 0);
                        *sum = sum.saturating_add(points) * is_in;
                    }
                    sums
                }
            });
        }
        Ok(sums.unwrap_or_else(|| vec![0; self.products]))
    }

    /// Raises the points of every product that has one of these words at one of these places to what that is worth.
    fn add(&self, words: &[(WordId, Manner)], places: &[Place], best: &mut [u8]) -> tantivy::Result<()> {
        let mut documents = [0; COLLECT_BLOCK_BUFFER_LEN];
        for (id, manner) in words {
            let Some(word) = self.vocabulary.word(*id) else {
                continue;
            };
            for (segment, place, info) in &word.lists {
                let Some(segment) = self.segments.get(*segment).filter(|_| places.contains(place)) else {
                    continue;
                };
                let Some(lists) = segment.lists.get(*place as usize) else {
                    continue;
                };
                let worth = points(*place, *manner);
                let mut list = lists.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
                loop {
                    let filled = list.fill_buffer(&mut documents);
                    for document in documents.iter().take(filled) {
                        let place = segment.places.get(*document as usize);
                        if let Some(points) = place.and_then(|place| best.get_mut(*place as usize)) {
                            *points = worth.max(*points);
                        }
                    }
                    if filled < documents.len() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}
