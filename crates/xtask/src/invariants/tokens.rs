//! Sources cut into words, texts and signs: enough to tell code from comments, strings and tests, without a
//! parser.

/// The language of a file, as far as comments and strings go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Rust,
    Script,
    Toml,
}

impl Language {
    /// The language of a file, by the end of its name.
    pub(super) fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "rs" => Some(Language::Rust),
            "ts" | "mjs" | "js" => Some(Language::Script),
            "toml" => Some(Language::Toml),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier, a keyword or a number.
    Word(String),
    /// What stands in a string, as written.
    Text(String),
    /// One character of anything else.
    Sign(char),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Counted from one.
    pub(super) line: usize,
}

impl Token {
    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Cuts a source into tokens. Comments are left out.
pub(super) fn tokens(source: &str, language: Language) -> Vec<Token> {
    let mut reader = Reader {
        rest: source,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(next) = reader.rest.chars().next() {
        let line = reader.line;
        let kind = if let Some(comment) = comment(reader.rest, language) {
            reader.take(comment);
            continue;
        } else if let Some((before, inside, whole)) = string(reader.rest, language) {
            let text = reader.rest[before..before + inside].to_owned();
            reader.take(whole);
            Kind::Text(text)
        } else if is_word(next) {
            let end = reader
                .rest
                .find(|character| !is_word(character))
                .unwrap_or(reader.rest.len());
            Kind::Word(reader.take(end).to_owned())
        } else {
            reader.take(next.len_utf8());
            if next.is_whitespace() {
                continue;
            }
            Kind::Sign(next)
        };
        tokens.push(Token { kind, line });
    }
    tokens
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }
}

/// The length of the comment that begins here.
fn comment(rest: &str, language: Language) -> Option<usize> {
    let to_end_of_line = || Some(rest.find('\n').unwrap_or(rest.len()));
    if language == Language::Toml {
        return if rest.starts_with('#') {
            to_end_of_line()
        } else {
            None
        };
    }
    if rest.starts_with("//") {
        return to_end_of_line();
    }
    if !rest.starts_with("/*") {
        return None;
    }
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") && (depth == 0 || language == Language::Rust) {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    Some(rest.len())
}

/// The string that begins here: the length of what opens it, of what it holds, and of the whole.
fn string(rest: &str, language: Language) -> Option<(usize, usize, usize)> {
    match language {
        Language::Rust => raw_string(rest)
            .or_else(|| {
                let prefix = rest
                    .find('"')
                    .filter(|at| ["", "b", "c"].contains(&&rest[..*at]))?;
                quoted(rest, prefix, '"', true)
            })
            .or_else(|| character(rest)),
        Language::Script => {
            let quote = rest
                .chars()
                .next()
                .filter(|quote| ['"', '\'', '`'].contains(quote))?;
            // A quote inside a regular expression opens nothing: strings, except templates, end on their line.
            quoted(rest, 0, quote, quote == '`')
        }
        Language::Toml => {
            let quote = rest.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
            quoted(rest, 0, quote, false)
        }
    }
}

fn raw_string(rest: &str) -> Option<(usize, usize, usize)> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after[hashes..].strip_prefix('"')?;
    let before = rest.len() - inside.len();
    let close = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&close).unwrap_or(inside.len());
    Some((before, length, (before + length + close.len()).min(rest.len())))
}

fn quoted(rest: &str, prefix: usize, quote: char, over_lines: bool) -> Option<(usize, usize, usize)> {
    let before = prefix + 1;
    let mut characters = rest[before..].char_indices();
    while let Some((at, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return Some((before, at, before + at + 1));
        } else if character == '\n' && !over_lines {
            return None;
        }
    }
    None
}

/// `'x'` or `'\n'`, but not the lifetime `'a`.
fn character(rest: &str) -> Option<(usize, usize, usize)> {
    let mut inside = rest.strip_prefix('\'')?.char_indices();
    let (_, first) = inside.next()?;
    if first == '\\' {
        let end = rest[3.min(rest.len())..].find('\'')? + 3;
        return Some((1, end - 1, end + 1));
    }
    let (end, second) = inside.next()?;
    (second == '\'').then_some((1, end, end + 2))
}

/// Leaves out what only tests compile: the item after `#[cfg(test)]`, and functions marked as tests.
pub(super) fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match attribute(&tokens[at..]) {
            Some(length) if is_for_tests(&tokens[at..at + length]) => {
                at += length + item(&tokens[at + length..])
            }
            Some(length) => {
                kept.extend_from_slice(&tokens[at..at + length]);
                at += length;
            }
            None => {
                kept.push(tokens[at].clone());
                at += 1;
            }
        }
    }
    kept
}

/// The names of the modules that are declared for tests alone and stand in files of their own.
pub(super) fn modules_for_tests(tokens: &[Token]) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = attribute(&tokens[at..]).unwrap_or(0);
        if length > 0 && is_for_tests(&tokens[at..at + length]) {
            let end = at + length + item(&tokens[at + length..]);
            if let [.., module, name, semicolon] = &tokens[at..end]
                && module.word() == Some("mod")
                && semicolon.is(';')
            {
                names.extend(name.word().map(str::to_owned));
            }
            at = end;
        } else {
            at += length.max(1);
        }
    }
    names
}

/// The number of tokens of the attribute that begins here.
pub(super) fn attribute(tokens: &[Token]) -> Option<usize> {
    let open = match tokens {
        [hash, bracket, ..] if hash.is('#') && bracket.is('[') => 1,
        [hash, bang, bracket, ..] if hash.is('#') && bang.is('!') && bracket.is('[') => 2,
        _ => return None,
    };
    Some(open + group(&tokens[open..]))
}

/// The number of tokens from an opening bracket to the one that closes it.
fn group(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Sign('(' | '[' | '{') => depth += 1,
            Kind::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

fn is_for_tests(attribute: &[Token]) -> bool {
    let words: Vec<&str> = attribute.iter().filter_map(Token::word).collect();
    matches!(
        words[..],
        ["cfg", "test"] | ["cfg", "all", "test", ..] | ["test"] | ["wasm_bindgen_test"]
    )
}

/// The number of tokens of the item that begins here, further attributes and all.
fn item(tokens: &[Token]) -> usize {
    let mut at = 0;
    while at < tokens.len() {
        if let Some(length) = attribute(&tokens[at..]) {
            at += length;
        } else if tokens[at].is(';') {
            return at + 1;
        } else if tokens[at].is('{') {
            return at + group(&tokens[at..]);
        } else if tokens[at].is('(') || tokens[at].is('[') {
            at += group(&tokens[at..]);
        } else {
            at += 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens as one line: texts in quotes, all else as it is.
    fn shown(tokens: &[Token]) -> String {
        let shown = tokens.iter().map(|token| match &token.kind {
            Kind::Word(word) => word.clone(),
            Kind::Text(text) => format!("«{text}»"),
            Kind::Sign(sign) => sign.to_string(),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rust_is_cut_at_its_seams() {
        let cases = [
            ("a // b\nc", "a c"),
            ("a /* b /* c */ d */ e", "a e"),
            (
                r#"x("a \" // no", 'c', '\'', b"y")"#,
                r#"x ( «a \" // no» , «c» , «\'» , «y» )"#,
            ),
            ("r#\"raw \"quoted\" one\"# z", "«raw \"quoted\" one» z"),
            ("fn f<'a>(x: &'a str)", "fn f < ' a > ( x : & ' a str )"),
            ("web_sys::Window", "web_sys : : Window"),
            ("let umur = \"½ × 2\";", "let umur = «½ × 2» ;"),
        ];
        for (source, expected) in cases {
            assert_eq!(shown(&tokens(source, Language::Rust)), expected, "{source}");
        }
    }

    #[test]
    fn scripts_and_manifests_have_their_own_strings_and_comments() {
        let cases = [
            (
                "test.skip('a // b') // no",
                Language::Script,
                "test . skip ( «a // b» )",
            ),
            (
                "x = `two\nlines`; /['\"]/",
                Language::Script,
                "x = «two\nlines» ; / [ ' \" ] /",
            ),
            ("leptos = '1' # axum", Language::Toml, "leptos = «1»"),
        ];
        for (source, language, expected) in cases {
            assert_eq!(shown(&tokens(source, language)), expected, "{source}");
        }
    }

    #[test]
    fn lines_are_counted_through_comments_and_strings() {
        let found = tokens("/* a\nb */\n\"c\nd\"\ne", Language::Rust);
        assert_eq!(found.iter().map(|token| token.line).collect::<Vec<_>>(), [3, 5]);
    }

    #[test]
    fn tests_are_left_out_and_nothing_else() {
        let source = "#![doc(x)] #[derive(A)] struct B; #[cfg(test)] use c::D; #[cfg(test)] #[path = \"x\"] mod e { \
                      fn f() { { } } } fn g() {} #[test] fn h() -> [u8; 2] { [1, 2] } #[cfg(not(test))] fn i() {}";
        let kept = shown(&without_tests(&tokens(source, Language::Rust)));
        let expected = "# ! [ doc ( x ) ] # [ derive ( A ) ] struct B ; fn g ( ) { } \
                        # [ cfg ( not ( test ) ) ] fn i ( ) { }";
        assert_eq!(kept, expected);
    }
}
