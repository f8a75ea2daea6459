//! What was measured, in figures.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use lokapasar_contract::query::UrlQuery as _;

use super::queries::Asked;

/// The goals: half of the queries, and ninety-nine of a hundred, take at most so long.
const GOALS: [(&str, usize, Duration); 2] = [
    ("p50", 500, Duration::from_millis(2)),
    ("p99", 990, Duration::from_millis(15)),
];

/// How many of the slowest queries are named.
const SLOWEST: usize = 10;

/// How long a query took once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    pub(super) round: u32,
    pub(super) number: usize,
    pub(super) took: Duration,
    /// How many products it found.
    pub(super) total: u32,
}

/// The samples as a table with tabs: round, number of the query, microseconds, products found, query.
pub(super) fn table(samples: &[Sample], asked: &[Asked]) -> String {
    let mut table = String::from("round\tnumber\tmicroseconds\ttotal\tquery\n");
    for sample in samples {
        let query = asked
            .get(sample.number)
            .map(|asked| asked.query.to_query_string());
        // Writing into a string does not fail.
        let _ = writeln!(
            table,
            "{}\t{}\t{}\t{}\t{}",
            sample.round,
            sample.number,
            sample.took.as_micros(),
            sample.total,
            query.unwrap_or_default(),
        );
    }
    table
}

/// The value that so many of a thousand do not exceed (nearest rank).
pub(super) fn quantile(sorted: &[Duration], of_a_thousand: usize) -> Duration {
    let rank = (sorted.len() * of_a_thousand).div_ceil(1_000);
    sorted.get(rank.max(1) - 1).copied().unwrap_or_default()
}

/// The figures of each round, the slowest queries, and whether the goals are met. They are judged by the quickest of each
/// query's rounds: its work is the same each time, and what is above that is what else the machine did. What has become slow
/// is slow in all of them.
pub(super) fn summary(samples: &[Sample], asked: &[Asked]) -> (String, bool) {
    let mut text = String::from("\nround       p50       p90       p99       max\n");
    for round in samples.chunk_by(|one, other| one.round == other.round) {
        let mut sorted: Vec<Duration> = round.iter().map(|sample| sample.took).collect();
        sorted.sort_unstable();
        let figures = [500, 900, 990, 1_000].map(|share| quantile(&sorted, share));
        let number = round.first().map_or(0, |sample| sample.round);
        let _ = writeln!(text, "{number:>5}{}", figures.map(milliseconds).concat());
    }
    let least = least(samples);
    let mut sorted: Vec<Duration> = least.values().map(|(took, _)| *took).collect();
    sorted.sort_unstable();
    let figures = [500, 900, 990, 1_000].map(|share| quantile(&sorted, share));
    let _ = writeln!(
        text,
        "least{}   (the quickest round of each query)\n",
        figures.map(milliseconds).concat()
    );

    let mut queries: Vec<(Duration, u32, &Asked)> = least
        .iter()
        .filter_map(|(number, (took, total))| Some((*took, *total, asked.get(*number)?)))
        .collect();
    queries.sort_by_key(|(took, ..)| std::cmp::Reverse(*took));
    let nothing = queries.iter().filter(|(_, total, _)| *total == 0).count();
    let _ = writeln!(text, "{nothing} queries find nothing. The slowest:");
    for (took, total, asked) in queries.iter().take(SLOWEST) {
        let _ = writeln!(
            text,
            "{}  {total:>6} found  {}",
            milliseconds(*took),
            asked.query.to_query_string()
        );
    }
    text.push('\n');
    let mut is_met = true;
    for (name, share, goal) in GOALS {
        let reached = quantile(&sorted, share);
        is_met &= reached <= goal;
        let verdict = if reached <= goal { "met" } else { "MISSED" };
        let _ = writeln!(
            text,
            "goal {name} at most{}: {verdict},{}",
            milliseconds(goal),
            milliseconds(reached)
        );
    }
    (text, is_met)
}

/// For each query the quickest of its rounds, and what it found.
fn least(samples: &[Sample]) -> BTreeMap<usize, (Duration, u32)> {
    let mut least = BTreeMap::new();
    for sample in samples {
        let quickest = least.entry(sample.number).or_insert((sample.took, sample.total));
        quickest.0 = sample.took.min(quickest.0);
    }
    least
}

pub(super) fn milliseconds(time: Duration) -> String {
    format!("{:>7.2} ms", time.as_secs_f64() * 1_000.0)
}

pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}

/// The memory that this process holds, where the system says so.
pub(crate) fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    resident(&status).map_or_else(|| "an unknown amount".to_owned(), megabytes)
}

fn resident(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(of: impl Fn(u32, u64) -> u64) -> Vec<Sample> {
        let each = |round| (0..100).map(move |number| (round, number));
        (1..=3)
            .flat_map(each)
            .map(|(round, number)| Sample {
                round,
                number: usize::try_from(number).unwrap(),
                took: Duration::from_micros(of(round, number)),
                total: 1,
            })
            .collect()
    }

    #[test]
    fn the_quickest_round_of_each_query_decides() {
        let disturbed = samples(|round, number| {
            if u64::from(round) == number % 3 + 1 {
                1_000
            } else {
                50_000
            }
        });
        assert!(summary(&disturbed, &[]).1);
        let slow = samples(|round, _| 3_000 + u64::from(round));
        let (text, is_met) = summary(&slow, &[]);
        assert!(
            !is_met && text.contains("goal p50 at most   2.00 ms: MISSED,   3.00 ms"),
            "{text}"
        );
        let two_of_a_hundred = samples(|_, number| if number < 2 { 16_000 } else { 100 });
        let (text, is_met) = summary(&two_of_a_hundred, &[]);
        assert!(
            !is_met && text.contains("goal p99 at most  15.00 ms: MISSED,  16.00 ms"),
            "{text}"
        );
        let one_of_a_hundred = samples(|_, number| if number < 1 { 16_000 } else { 100 });
        assert!(summary(&one_of_a_hundred, &[]).1);
    }

    #[test]
    fn memory_is_read_as_the_system_writes_it() {
        assert_eq!(
            resident("VmPeak:\t 10 kB\nVmRSS:\t    2048 kB\n"),
            Some(2_097_152)
        );
        assert_eq!(resident(""), None);
        assert_eq!(megabytes(2_097_152), "3 MB");
    }
}
