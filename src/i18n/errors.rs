//! What went wrong, what was kept, what to do: the one place where an [`ApiError`] becomes words.

use crate::api::ApiError;

/// What a person is told of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorWords {
    /// What happened, in a sentence.
    pub title: String,
    /// What was kept, and what to do.
    pub detail: String,
    /// Whether trying again makes sense.
    pub retry: bool,
    /// What to quote when asking for help.
    pub request_id: Option<String>,
}

/// The texts.
pub struct Errors {
    /// No connection.
    pub network: (&'static str, &'static str),
    /// No answer in time.
    pub timeout: (&'static str, &'static str),
    /// Given up, since nobody waits for it.
    pub aborted: (&'static str, &'static str),
    /// Nobody is signed in.
    pub unauthorised: (&'static str, &'static str),
    /// Not for this role.
    pub forbidden: (&'static str, &'static str),
    /// Not there, or not for this unit.
    pub not_found: (&'static str, &'static str),
    /// Somebody was faster.
    pub conflict: (&'static str, &'static str),
    /// Something was filled in wrong.
    pub invalid: (&'static str, &'static str),
    /// Too many requests.
    pub rate_limited: (&'static str, &'static str),
    /// After how many seconds to try again.
    pub wait: fn(u32) -> String,
    /// The server failed.
    pub server: (&'static str, &'static str),
    /// The answer makes no sense.
    pub decode: (&'static str, &'static str),
    /// Tries again.
    pub retry: &'static str,
    /// The number to quote.
    pub request_id: fn(&str) -> String,
    /// Old content stays in view, since newer could not be read.
    pub not_refreshed: &'static str,
    /// A write that was sent and not answered.
    pub unclear: &'static str,
    /// The heading over all wrong fields.
    pub summary: &'static str,
    /// Something could not be found: what to drop.
    pub empty: &'static str,
}

impl Errors {
    /// Puts an error into words.
    #[must_use]
    pub fn words(&self, error: &ApiError) -> ErrorWords {
        let (title, detail) = match error {
            ApiError::Network => self.network,
            ApiError::Timeout => self.timeout,
            ApiError::Aborted => self.aborted,
            ApiError::Unauthorised(_) => self.unauthorised,
            ApiError::Forbidden(_) => self.forbidden,
            ApiError::NotFound(_) => self.not_found,
            ApiError::Conflict(_) => self.conflict,
            ApiError::InvalidFields(_) => self.invalid,
            ApiError::RateLimited { .. } => self.rate_limited,
            ApiError::Server { .. } => self.server,
            ApiError::Decode => self.decode,
        };
        // What the server says of a refusal is nearer to the matter than anything that could be said in general.
        let said = match error {
            ApiError::Forbidden(problem) | ApiError::Conflict(problem) | ApiError::InvalidFields(problem) => {
                Some(problem.detail.clone()).filter(|detail| !detail.is_empty())
            }
            _ => None,
        };
        let detail = match error {
            ApiError::RateLimited {
                retry_after: Some(seconds),
                ..
            } => (self.wait)(*seconds),
            _ => said.unwrap_or_else(|| detail.to_owned()),
        };
        ErrorWords {
            title: title.to_owned(),
            detail,
            retry: error.is_retryable(),
            request_id: error
                .problem()
                .map(|problem| problem.request_id.clone())
                .filter(|id| !id.is_empty()),
        }
    }

    pub(crate) const ID: Self = Self {
        network: (
            "Tidak ada sambungan ke peladen",
            "Yang sudah terkirim tersimpan. Periksa jaringan, lalu coba lagi.",
        ),
        timeout: ("Peladen belum menjawab", "Jaringan mungkin lambat. Coba lagi."),
        aborted: (
            "Permintaan dihentikan",
            "Muat lagi jika Anda masih membutuhkannya.",
        ),
        unauthorised: ("Anda belum masuk", "Masuk dahulu, lalu kembali ke sini."),
        forbidden: (
            "Peran Anda tidak boleh melakukan ini",
            "Minta kepada orang yang berwenang.",
        ),
        not_found: (
            "Tidak ditemukan",
            "Alamatnya mungkin keliru, atau ini milik satuan kerja lain.",
        ),
        conflict: (
            "Keadaannya sudah berubah",
            "Orang lain lebih dahulu mengubahnya. Muat keadaan terbaru, lalu putuskan lagi.",
        ),
        invalid: (
            "Ada isian yang perlu diperbaiki",
            "Isian Anda tersimpan di halaman ini.",
        ),
        rate_limited: ("Terlalu banyak permintaan", "Tunggu sebentar, lalu coba lagi."),
        wait: |seconds| format!("Coba lagi dalam {seconds} detik."),
        server: (
            "Peladen sedang bermasalah",
            "Bukan kesalahan Anda. Yang sudah terkirim tersimpan; coba lagi sebentar lagi.",
        ),
        decode: (
            "Jawaban peladen tidak terbaca",
            "Muat ulang halaman. Jika berulang, sebutkan nomor permintaan kepada bantuan.",
        ),
        retry: "Coba lagi",
        request_id: |id| format!("Nomor permintaan {id}"),
        not_refreshed: "Data ini belum diperbarui",
        unclear: "Belum pasti apakah ini tersimpan. Menekan tombol lagi aman: tidak akan tercatat dua kali.",
        summary: "Lengkapi dahulu",
        empty: "Belum ada isi",
    };
    pub(crate) const EN: Self = Self {
        network: (
            "No connection to the server",
            "What was sent is kept. Check the network, then try again.",
        ),
        timeout: (
            "The server has not answered yet",
            "The network may be slow. Try again.",
        ),
        aborted: ("The request was stopped", "Load again if you still need it."),
        unauthorised: ("You are not signed in", "Sign in, then come back here."),
        forbidden: ("Your role may not do this", "Ask the person who may."),
        not_found: (
            "Not found",
            "The address may be wrong, or this belongs to another work unit.",
        ),
        conflict: (
            "Things have changed",
            "Somebody else was faster. Load the latest state, then decide again.",
        ),
        invalid: (
            "Some answers need correcting",
            "What you filled in is kept on this page.",
        ),
        rate_limited: ("Too many requests", "Wait a moment, then try again."),
        wait: |seconds| format!("Try again in {seconds} seconds."),
        server: (
            "The server is in trouble",
            "It is not your fault. What was sent is kept; try again in a moment.",
        ),
        decode: (
            "The server's answer could not be read",
            "Reload the page. If it happens again, quote the request number when asking for help.",
        ),
        retry: "Try again",
        request_id: |id| format!("Request number {id}"),
        not_refreshed: "This is not up to date",
        unclear: "It is not certain that this was saved. Pressing again is safe: it will not be recorded twice.",
        summary: "Complete this first",
        empty: "Nothing here yet",
    };
}
