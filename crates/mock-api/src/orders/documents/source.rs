//! What papers are written from, and the parts that several of them have.

use jiff::Timestamp;
use jiff::civil::Date;
use lokapasar_contract::catalogue::VendorSize;
use lokapasar_contract::document::{
    DocumentFact, DocumentKind, DocumentName, DocumentParty, DocumentSeal, DocumentSignature, Letterhead,
};
use lokapasar_contract::order::{Actor, OrderEvent, OrderEventKind, OrderState};

use super::standing::{self, Standing};
use super::words;
use crate::clock;
use crate::language::Language;
use crate::market::Market;
use crate::orders::model::{Order, Person};
use crate::orders::number;
use crate::policy::{Policy, Rule};

/// What stands where something is not known yet.
pub(super) const BLANK: &str = "........................";

/// An order with everything that its papers tell.
pub(super) struct Source<'a> {
    pub(super) order: &'a Order,
    pub(super) events: &'a [OrderEvent],
    pub(super) market: &'a Market,
    pub(super) policy: Policy,
    /// When the paper became final.
    pub(super) issued_at: Option<Timestamp>,
}

/// A label with what stands behind it.
pub(super) fn fact(label: &str, value: impl Into<String>) -> DocumentFact {
    DocumentFact {
        label: label.to_owned(),
        value: value.into(),
    }
}

impl Source<'_> {
    /// What stands across the paper.
    pub(super) fn mark(&self, kind: DocumentKind, standing: &Standing) -> Option<String> {
        let called_off = matches!(self.order.state, OrderState::Cancelled | OrderState::Expired);
        match standing {
            Standing::Draft(reason) => Some(format!("Draf. {}", reason.in_language(Language::Indonesian))),
            Standing::Final(_) if called_off && kind == DocumentKind::PurchaseOrder => {
                Some("Batal. Pesanan ini dibatalkan setelah surat pesanan terbit.".to_owned())
            }
            _ => None,
        }
    }

    /// The day of the paper; none of a draft.
    pub(super) fn day(&self) -> Option<Date> {
        self.issued_at.map(|at| self.order.zone().local(at).date())
    }

    /// The day of the paper, or a blank.
    pub(super) fn day_or_blank(&self) -> String {
        self.day().map_or_else(|| BLANK.to_owned(), words::day)
    }

    /// Place and day, as above signatures: `Jepara, 2 Januari 2024`.
    pub(super) fn dated(&self) -> String {
        let region = &self.order.unit.region.name;
        let place = region.split_once(' ').map_or(region.as_str(), |(_, place)| place);
        format!("{place}, {}", self.day_or_blank())
    }

    /// A point in time that stands in an event or a shipment.
    pub(super) fn moment(&self, at: &lokapasar_contract::Timestamp) -> String {
        at.as_str().parse().map_or_else(
            |_| at.as_str().to_owned(),
            |at| words::moment(at, self.order.zone()),
        )
    }

    /// A number of days that the rules set, as they stood when it was ordered.
    pub(super) fn days(&self, rule: Rule) -> u32 {
        let on = clock::in_wib(self.order.placed).date();
        self.policy.number(rule, &self.order.unit.region.code, on)
    }

    /// The numbers of all handover reports.
    pub(super) fn handover_numbers(&self) -> String {
        let several = self.order.standing_deliveries();
        let numbers: Vec<String> = several
            .map(|one| standing::number(self.order, DocumentName::handover(one.number)))
            .collect();
        if numbers.is_empty() {
            self.number("BAST")
        } else {
            numbers.join(", ")
        }
    }

    /// The number of another paper of the order.
    pub(super) fn number(&self, prefix: &str) -> String {
        number::paper_number(&self.order.number, prefix)
    }

    /// The last event of one of these kinds.
    pub(super) fn last(&self, kinds: &[OrderEventKind]) -> Option<&OrderEvent> {
        self.events.iter().rev().find(|event| kinds.contains(&event.kind))
    }

    /// The event that the paper rests on; of a draft, the last one there is.
    pub(super) fn seal(&self, kinds: &[OrderEventKind], name: DocumentName) -> DocumentSeal {
        // The report of one of several addresses rests on the later of the two signatures under it.
        let signed = (name.kind() == DocumentKind::Handover)
            .then(|| self.order.delivery(name.nth()))
            .flatten()
            .and_then(|one| one.signatures.iter().map(|signature| signature.event).max());
        let event = self
            .issued_at
            .and_then(|_| match signed {
                Some(seq) => self.events.iter().find(|event| event.seq == seq),
                None => self.last(kinds),
            })
            .or_else(|| self.events.last());
        event.map_or_else(
            || DocumentSeal {
                seq: 0,
                hash: lokapasar_contract::history::NO_HASH.to_owned(),
            },
            |event| DocumentSeal {
                seq: event.seq,
                hash: event.hash.clone(),
            },
        )
    }

    /// The government: `Pemerintah Kabupaten Jepara`.
    pub(super) fn government(&self) -> String {
        format!("Pemerintah {}", self.order.unit.region.name)
    }

    /// Where the unit is.
    pub(super) fn unit_address(&self) -> Option<String> {
        self.market
            .unit(&self.order.unit.id)
            .map(|unit| unit.address.clone())
    }

    /// The head of a paper of the unit.
    pub(super) fn unit_head(&self) -> Letterhead {
        let parent = self
            .market
            .unit(&self.order.unit.id)
            .and_then(|unit| self.market.unit(unit.parent.as_ref()?))
            .map(|parent| parent.name.clone());
        Letterhead {
            above: [self.government()].into_iter().chain(parent).collect(),
            name: self.order.unit.name.clone(),
            below: self.unit_address().into_iter().collect(),
        }
    }

    /// Where the vendor is.
    pub(super) fn vendor_address(&self) -> String {
        let vendor = &self.order.vendor;
        let place = format!("Kec. {}, {}", vendor.district, vendor.region.name);
        match self.market.vendor(&vendor.id) {
            Some(known) => known.address.clone(),
            None => place,
        }
    }

    /// What kind of firm the vendor is: `Usaha mikro, pengusaha kena pajak (PKP)`.
    pub(super) fn vendor_kind(&self) -> String {
        let size = match self.order.vendor.size {
            VendorSize::Micro => "Usaha mikro",
            VendorSize::Small => "Usaha kecil",
            VendorSize::Medium => "Usaha menengah",
            VendorSize::Large => "Bukan UMKM",
        };
        let pkp = if self.order.vendor.pkp {
            "pengusaha kena pajak (PKP)"
        } else {
            "bukan PKP"
        };
        format!("{size}, {pkp}")
    }

    /// The PPK who decided, with whom they stood in for, as the person who acts for the unit.
    pub(super) fn ppk(&self) -> DocumentFact {
        let ppk = self.order.ppk.as_ref();
        let named = ppk.map_or_else(|| BLANK.to_owned(), Person::on_paper);
        fact("Pejabat Pembuat Komitmen", named)
    }

    /// The unit as a party, with the person who acts for it.
    pub(super) fn unit_party(&self, role: &str, person: DocumentFact) -> DocumentParty {
        let unit = &self.order.unit;
        let address = self.unit_address().map(|address| fact("Alamat", address));
        DocumentParty {
            role: role.to_owned(),
            facts: [
                fact("Satuan kerja", format!("{}, {}", unit.name, self.government())),
                person,
            ]
            .into_iter()
            .chain(address)
            .collect(),
        }
    }

    /// The vendor as a party.
    pub(super) fn vendor_party(&self, role: &str) -> DocumentParty {
        DocumentParty {
            role: role.to_owned(),
            facts: vec![
                fact("Nama", self.order.vendor.name.clone()),
                fact("Jenis usaha", self.vendor_kind()),
                fact("Alamat", self.vendor_address()),
            ],
        }
    }

    /// A place for a signature, by the event that stands for it; none as long as it has not happened.
    pub(super) fn signature(
        &self,
        role: &str,
        name: Option<&str>,
        of: &str,
        event: Option<&OrderEvent>,
    ) -> DocumentSignature {
        let signed = event.map(|event| {
            let done = match event.kind {
                OrderEventKind::Approved => "Disetujui",
                OrderEventKind::VendorAccepted => "Diterima",
                OrderEventKind::AddendumProposed => "Diusulkan",
                OrderEventKind::Proposed | OrderEventKind::ComplaintAnswered => "Ditawarkan",
                OrderEventKind::Agreed | OrderEventKind::ComplaintSettled => "Disepakati",
                _ => "Ditandatangani",
            };
            format!("{done} secara elektronik, {}", self.moment(&event.at))
        });
        let absent = event.and_then(|event| event.in_place_of.as_ref());
        DocumentSignature {
            role: absent.map_or_else(|| role.to_owned(), |absent| format!("a.n. {absent}, {role}")),
            name: event
                .map(|event| event.actor_name.clone())
                .or_else(|| name.map(str::to_owned)),
            of: of.to_owned(),
            signed,
        }
    }

    /// The place of a signature on what the marketplace issues by itself.
    pub(super) fn issued(&self, role: &str, name: &str, of: &str) -> DocumentSignature {
        DocumentSignature {
            role: role.to_owned(),
            name: Some(name.to_owned()),
            of: of.to_owned(),
            signed: self.issued_at.map(|at| {
                let at = words::moment(at, self.order.zone());
                format!("Diterbitkan oleh sistem lokapasar, {at}")
            }),
        }
    }

    /// The last event of a kind that a side brought about.
    pub(super) fn of_side(&self, kind: OrderEventKind, side: Actor) -> Option<&OrderEvent> {
        self.events
            .iter()
            .rev()
            .find(|event| event.kind == kind && event.actor == side)
    }
}
