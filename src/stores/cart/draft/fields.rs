//! The fields of the checkout: their place on the page, and what in the request they mean.

/// A field of the checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it is needed for.
    Need,
    /// Who receives it.
    ReceiverName,
    /// That person's telephone.
    ReceiverPhone,
    /// Where to deliver.
    ReceiverAddress,
    /// A part of a further address, by its slot.
    Further(u8, Part),
    /// Whether and among which addresses it is divided.
    Division,
    /// What the first address gets.
    FirstGoods,
    /// What goes where of a line, by its place in the cart.
    Share(usize),
    /// The day by which it is needed.
    NeededBy,
    /// The funding source.
    FundingSource,
    /// How it will be paid.
    PaymentRoute,
    /// The procurement plan's package.
    PlanCode,
    /// A note to the vendors.
    Note,
}

/// A part of a further address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The address from the address book.
    Known,
    /// Who receives it there.
    Name,
    /// That person's telephone.
    Phone,
    /// Where that is.
    Address,
    /// The government in whose area it lies.
    Region,
    /// A note to whoever delivers there.
    Note,
    /// What it gets.
    Goods,
}

impl Part {
    const fn place(self) -> usize {
        match self {
            Self::Known => 0,
            Self::Name => 1,
            Self::Phone => 2,
            Self::Address => 3,
            Self::Region => 4,
            Self::Note => 5,
            Self::Goods => 6,
        }
    }
}

/// The ids of a further address: they are there before anybody adds one, since a control's id outlives the page's text.
macro_rules! further_ids {
    ($given:expr, $part:expr, $($slot:literal)*) => {
        match $given {
            $($slot => match $part {
                Part::Known => concat!("address-", $slot, "-known"),
                Part::Name => concat!("address-", $slot, "-name"),
                Part::Phone => concat!("address-", $slot, "-phone"),
                Part::Address => concat!("address-", $slot, "-address"),
                Part::Region => concat!("address-", $slot, "-region"),
                Part::Note => concat!("address-", $slot, "-note"),
                Part::Goods => concat!("address-", $slot, "-goods"),
            },)*
            _ => "division",
        }
    };
}

impl Field {
    /// Those that every checkout has, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Need,
        Self::NeededBy,
        Self::ReceiverName,
        Self::ReceiverPhone,
        Self::ReceiverAddress,
        Self::FundingSource,
        Self::PlanCode,
        Self::PaymentRoute,
        Self::Note,
    ];

    /// Its place on the page.
    #[must_use]
    pub fn place(self) -> (usize, usize, usize) {
        let of = |wanted: Self| {
            Self::ALL
                .iter()
                .position(|field| *field == wanted)
                .unwrap_or_default()
        };
        let address = of(Self::ReceiverAddress);
        match self {
            Self::Division => (address, 1, 0),
            Self::Further(slot, part) => (address, 1 + usize::from(slot), part.place()),
            Self::FirstGoods => (address, 100, 0),
            Self::Share(line) => (address, 101, line),
            _ => (of(self), 0, 0),
        }
    }

    /// The id of its control on the page; of what goes where, that of the whole part.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::ReceiverName => "receiver-name",
            Self::ReceiverPhone => "receiver-phone",
            Self::ReceiverAddress => "receiver-address",
            Self::Further(slot, part) => further_ids!(slot, part, 1 2 3 4 5 6 7 8 9),
            Self::Division => "division",
            Self::FirstGoods | Self::Share(_) => "division-shares",
            Self::NeededBy => "needed-by",
            Self::FundingSource => "funding-source",
            Self::PaymentRoute => "payment-route",
            Self::PlanCode => "plan-code",
            Self::Note => "note",
        }
    }

    /// The id of what the error summary leads to.
    #[must_use]
    pub fn target(self) -> String {
        match self {
            Self::Share(line) => share_id(line, super::division::FIRST),
            // An address gets goods in the part below it.
            Self::FirstGoods | Self::Further(_, Part::Goods) => share_id(0, super::division::FIRST),
            _ => self.id().to_owned(),
        }
    }

    /// Its place in the request, as a JSON pointer; none of what [`Self::at`] finds by its address.
    pub(super) const fn pointer(self) -> Option<&'static str> {
        match self {
            Self::Need => Some("/need"),
            Self::ReceiverName => Some("/receiver/name"),
            Self::ReceiverPhone => Some("/receiver/phone"),
            Self::ReceiverAddress => Some("/receiver/address"),
            Self::NeededBy => Some("/needed_by"),
            Self::FundingSource => Some("/funding_source"),
            Self::PaymentRoute => Some("/payment_route"),
            Self::PlanCode => Some("/plan_code"),
            Self::Note => Some("/note"),
            Self::Further(..) | Self::Division | Self::FirstGoods | Self::Share(_) => None,
        }
    }

    /// The field that a JSON pointer of the server means, with these slots of addresses.
    #[must_use]
    pub fn at(pointer: &str, slots: &[u8]) -> Option<Self> {
        let Some(rest) = pointer.strip_prefix("/deliveries") else {
            return Self::ALL
                .into_iter()
                .find(|field| field.pointer() == Some(pointer));
        };
        let mut parts = rest.trim_start_matches('/').splitn(2, '/');
        let place = parts.next().and_then(|place| place.parse::<usize>().ok());
        let Some(slot) = place.and_then(|place| slots.get(place)) else {
            return Some(Self::Division);
        };
        let further = |part, first| match *slot {
            super::division::FIRST => first,
            slot => Self::Further(slot, part),
        };
        Some(match parts.next() {
            Some("receiver/name") => further(Part::Name, Self::ReceiverName),
            Some("receiver/phone") => further(Part::Phone, Self::ReceiverPhone),
            Some("receiver/address" | "place" | "region") => further(Part::Address, Self::ReceiverAddress),
            Some("note") => further(Part::Note, Self::Division),
            Some("lines") => further(Part::Goods, Self::FirstGoods),
            _ => Self::Division,
        })
    }
}

/// The id of the number of a line that goes to an address.
#[must_use]
pub fn share_id(line: usize, slot: u8) -> String {
    format!("share-{line}-{slot}")
}
