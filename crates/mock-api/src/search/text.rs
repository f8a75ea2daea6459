//! Words to products.

use lokapasar_contract::catalogue::Correction;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream as _};
use tantivy::{Index, IndexReader, ReloadPolicy, Score, TantivyDocument, Term};

use super::places::{PLACE, Places};
use super::synonyms;
use super::vocabulary::Vocabulary;
use crate::market::Market;

/// The fields with their weight: a word in the name says more than one in the description.
const FIELDS: [(&str, Score); 6] = [
    ("name", 4.0),
    ("category", 2.0),
    ("brand", 2.0),
    ("specification", 1.5),
    ("vendor", 1.0),
    ("description", 0.5),
];

/// The field that is too wordy to correct by.
const WORDY: &str = "description";

/// What a weaker field adds to the score of the strongest.
const TIE_BREAKER: Score = 0.1;

/// How much a word counts of which only the beginning is typed.
const UNFINISHED: Score = 0.7;

/// The analyser, the same for what is indexed and what is asked.
const ANALYSER: &str = "words";

/// Memory of the writer while the index is built.
const WRITER_BYTES: usize = 30_000_000;

/// The index of all words.
#[derive(Debug)]
pub(crate) struct TextIndex {
    reader: Reader,
    fields: Vec<(Field, Score)>,
    vocabulary: Vocabulary,
}

/// tantivy's reader, which says nothing of itself.
struct Reader(IndexReader);

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

/// What was found: the places of products with their scores.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) products: Vec<(u32, Score)>,
    pub(crate) corrections: Vec<Correction>,
}

fn analyser() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build()
}

/// The words of a text: lower case, without accents, cut at everything that is neither letter nor digit.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut analyser = analyser();
    let mut stream = analyser.token_stream(text);
    let mut words = Vec::new();
    while let Some(token) = stream.next() {
        words.push(token.text.clone());
    }
    words
}

impl TextIndex {
    pub(crate) fn build(market: &Market) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ANALYSER)
            .set_index_option(IndexRecordOption::WithFreqs);
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields: Vec<(Field, Score)> = FIELDS
            .iter()
            .map(|(name, weight)| (schema.add_text_field(name, options.clone()), *weight))
            .collect();
        let place_field = schema.add_u64_field(PLACE, FAST);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register(ANALYSER, analyser());

        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        for place in 0..market.catalogue.products.len() {
            let mut document = TantivyDocument::default();
            for ((field, _), text) in fields.iter().zip(texts(market, place)) {
                document.add_text(*field, text);
            }
            document.add_u64(place_field, place as u64);
            writer.add_document(document)?;
        }
        writer.commit()?;
        let reader: IndexReader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let words = fields
            .iter()
            .zip(FIELDS)
            .map(|((field, _), (name, _))| (*field, name != WORDY));
        let vocabulary = Vocabulary::read(&reader, &words.collect::<Vec<_>>())?;
        Ok(Self {
            reader: Reader(reader),
            fields,
            vocabulary,
        })
    }

    /// The products that have all of these words, or words that mean the same. The last word may be unfinished.
    pub(crate) fn find(&self, typed: &str) -> tantivy::Result<Found> {
        let typed = words(typed);
        let mut corrections = Vec::new();
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut rest = typed.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let clause = match synonyms::at_start(rest) {
                Some((length, equals)) => {
                    rest = rest.get(length..).unwrap_or_default();
                    self.any_of(&equals)
                }
                None => {
                    rest = others;
                    self.word(first, others.is_empty(), &mut corrections)
                }
            };
            clauses.push((Occur::Must, clause));
        }
        if clauses.is_empty() {
            return Ok(Found::default());
        }
        let searcher = self.reader.0.searcher();
        let products = searcher.search(&BooleanQuery::new(clauses), &Places)?;
        Ok(Found {
            products,
            corrections,
        })
    }

    /// One word: as it is, as the beginning of others when it is the last, or corrected when there is no such word.
    fn word(&self, typed: &str, is_last: bool, corrections: &mut Vec<Correction>) -> Box<dyn Query> {
        let mut terms = Vec::new();
        if self.vocabulary.has(typed) {
            terms.push((typed, 1.0));
        }
        if is_last {
            terms.extend(self.vocabulary.completions(typed).map(|word| (word, UNFINISHED)));
        }
        if terms.is_empty()
            && let Some(word) = self.vocabulary.correct(typed)
        {
            corrections.push(Correction {
                typed: typed.to_owned(),
                read_as: word.to_owned(),
            });
            terms.push((word, 1.0));
        }
        self.best_of(&terms)
    }

    /// The phrase of which all words are there.
    fn any_of(&self, phrases: &[Vec<String>]) -> Box<dyn Query> {
        let phrases = phrases
            .iter()
            .map(|phrase| {
                let all = phrase
                    .iter()
                    .map(|word| (Occur::Must, self.best_of(&[(word, 1.0)])))
                    .collect();
                Box::new(BooleanQuery::new(all)) as Box<dyn Query>
            })
            .collect();
        Box::new(DisjunctionMaxQuery::with_tie_breaker(phrases, TIE_BREAKER))
    }

    fn best_of(&self, terms: &[(&str, Score)]) -> Box<dyn Query> {
        if terms.is_empty() {
            return Box::new(EmptyQuery);
        }
        let queries = terms
            .iter()
            .flat_map(|(word, part)| {
                self.fields.iter().map(move |(field, weight)| {
                    let term = Term::from_field_text(*field, word);
                    let query = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
                    Box::new(BoostQuery::new(query, weight * part)) as Box<dyn Query>
                })
            })
            .collect();
        Box::new(DisjunctionMaxQuery::with_tie_breaker(queries, TIE_BREAKER))
    }
}

/// The texts of a product, in the order of [`FIELDS`].
fn texts(market: &Market, place: usize) -> [String; FIELDS.len()] {
    let Some(product) = market.catalogue.products.get(place) else {
        return Default::default();
    };
    let mut category = String::new();
    let mut above = market.category(&product.category);
    while let Some(level) = above {
        category.push_str(&format!("{} {} ", level.name_id, level.name_en));
        above = level.parent.as_ref().and_then(|parent| market.category(parent));
    }
    let mut specification = product.variant.clone();
    for (_, value) in &product.specifications {
        specification.push(' ');
        specification.push_str(value);
    }
    let mut vendors: Vec<&str> = market
        .offers_at(place)
        .iter()
        .filter(|offer| offer.on_sale)
        .filter_map(|offer| Some(market.vendor(&offer.vendor)?.name.as_str()))
        .collect();
    vendors.dedup();
    [
        product.name.clone(),
        category,
        product.brand.clone(),
        specification,
        vendors.join(" "),
        product.description.clone(),
    ]
}
