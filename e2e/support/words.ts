// What the pages say, in both languages, as far as the journeys need it. It is written down here a second time on purpose: a
// text that changes in the catalogue (src/i18n) changes for the reader, and a test should notice.

export interface Words {
  language: 'id' | 'en'
  retry: string
  shell: {
    search: string
    cart: string
    cartWith: (lines: number) => RegExp
    skip: string
    orders: string
    opened: (title: string) => string
  }
  signIn: { title: string }
  search: {
    foundFor: (words: string) => RegExp
    noneFor: (words: string) => string
    suggestions: string
    filters: string
    marketplace: string
    vendor: string
    allChoices: RegExp
    chosen: string
  }
  product: {
    offers: string
    compareOffer: (vendor: string, marketplace: string) => string
    comparisonBar: string
    openComparison: string
  }
  compare: { title: string; table: string; lowest: RegExp; landed: string; add: (seller: string) => RegExp }
  cart: { title: string; proceed: string; empty: string; more: string; estimate: string }
  checkout: {
    title: string
    need: string
    neededBy: string
    receiverName: string
    receiverPhone: string
    receiverAddress: string
    funding: string
    route: string
    submit: (orders: number) => string
    placed: (orders: number) => string
    openOrder: RegExp
    askAgain: string
    tooOld: string
    startOver: string
    summary: string
  }
  orders: {
    title: string
    empty: string
    review: string
    answer: string
    timeline: string
    history: string
    done: string
    later: string
    proof: string
    signedByBuyer: string
  }
  states: {
    awaitingApproval: string
    awaitingVendor: string
    inPreparation: string
    shipped: string
    underInspection: string
    accepted: string
    awaitingPayment: string
    completed: string
  }
  actions: {
    approve: string
    accept: string
    ship: string
    receive: string
    inspect: string
    sign: string
    pay: string
  }
  /** The steps on the timeline of an order that went through all of them. */
  steps: string[]
  /** What the history says of it, and who did it. */
  events: (vendor: string) => [event: string, actor: string][]
}

export const indonesian: Words = {
  language: 'id',
  retry: 'Coba lagi',
  shell: {
    search: 'Cari barang, penyedia, atau nomor pesanan',
    cart: 'Keranjang',
    cartWith: (lines) => new RegExp(`^Keranjang ${lines} barang$`),
    skip: 'Langsung ke isi',
    orders: 'Pesanan',
    opened: (title) => `${title}. Halaman terbuka`,
  },
  signIn: { title: 'Masuk sebagai siapa' },
  search: {
    foundFor: (words) => new RegExp(`^[\\d.]+ hasil untuk “${words}”$`),
    noneFor: (words) => `Tidak ada hasil untuk “${words}”`,
    suggestions: 'Saran pencarian',
    filters: 'Saring',
    marketplace: 'Lokapasar',
    vendor: 'Penyedia',
    allChoices: /^Tampilkan semua/,
    chosen: 'Saringan yang dipilih',
  },
  product: {
    offers: 'Penawaran',
    compareOffer: (vendor, marketplace) => `Bandingkan penawaran ${vendor} di ${marketplace}`,
    comparisonBar: 'Penawaran yang dipilih',
    openComparison: 'Bandingkan penawaran',
  },
  compare: {
    title: 'Bandingkan penawaran',
    table: 'Perbandingan penawaran',
    lowest: /^(Total terendah|Semua penawaran sama)/,
    landed: 'Total sampai tujuan',
    add: (seller) => exactly(`Masukkan ke keranjang`, seller),
  },
  cart: { title: 'Keranjang', proceed: 'Lanjut ke pemesanan', empty: 'Keranjang masih kosong', more: 'Tambah satu', estimate: 'perkiraan' },
  checkout: {
    title: 'Buat pesanan',
    need: 'Keperluan',
    neededBy: 'Dibutuhkan paling lambat',
    receiverName: 'Nama penerima',
    receiverPhone: 'Telepon penerima',
    receiverAddress: 'Alamat pengiriman',
    funding: 'APBD',
    route: 'Rekening virtual (UP)',
    submit: (orders) => (orders === 1 ? 'Buat pesanan' : `Buat ${orders} pesanan`),
    placed: (orders) => `${orders} pesanan dibuat`,
    openOrder: /^Buka pesanan /,
    askAgain: 'Periksa lagi',
    tooOld: 'Kami tidak dapat lagi memastikan apakah pesanan sudah dibuat',
    startOver: 'Pesanannya tidak ada, lanjutkan mengisi',
    summary: 'Lengkapi dahulu',
  },
  orders: {
    title: 'Pesanan',
    empty: 'Belum ada pesanan',
    review: 'Periksa dan putuskan',
    answer: 'Buka dan jawab',
    timeline: 'Perjalanan pesanan',
    history: 'Riwayat',
    done: 'sudah',
    later: 'nanti',
    proof: 'Nomor bukti bayar',
    signedByBuyer: 'BAST sudah ditandatangani: Pejabat pengadaan.',
  },
  states: {
    awaitingApproval: 'Menunggu persetujuan PPK',
    awaitingVendor: 'Menunggu konfirmasi penyedia',
    inPreparation: 'Diproses',
    shipped: 'Dikirim',
    underInspection: 'Pemeriksaan',
    accepted: 'Menunggu tanda tangan BAST',
    awaitingPayment: 'Menunggu pembayaran',
    completed: 'Selesai',
  },
  actions: {
    approve: 'Setujui pesanan',
    accept: 'Terima pesanan',
    ship: 'Kirim barang',
    receive: 'Barang sudah tiba',
    inspect: 'Periksa barang',
    sign: 'Tanda tangani BAST',
    pay: 'Bayar',
  },
  steps: [
    'Persetujuan PPK',
    'Konfirmasi penyedia',
    'Penyiapan barang',
    'Pengiriman',
    'Pemeriksaan',
    'Serah terima (BAST)',
    'Pembayaran',
  ],
  events: (vendor) => [
    ['Pesanan dibuat', 'Budi Santoso (Pejabat pengadaan)'],
    ['Disetujui', 'Siti Rahmawati (PPK)'],
    ['Diterima penyedia', `${vendor} (Penyedia)`],
    ['Dikirim', `${vendor} (Penyedia)`],
    ['Tiba', 'Budi Santoso (Pejabat pengadaan)'],
    ['Pemeriksaan: sesuai', 'Budi Santoso (Pejabat pengadaan)'],
    ['BAST ditandatangani', 'Budi Santoso (Pejabat pengadaan)'],
    ['BAST ditandatangani', `${vendor} (Penyedia)`],
    ['Dibayar', 'Eko Prasetyo (Bendahara)'],
  ],
}

export const english: Words = {
  language: 'en',
  retry: 'Try again',
  shell: {
    search: 'Search goods, vendors or order numbers',
    cart: 'Cart',
    cartWith: (lines) => new RegExp(`^Cart ${lines} `),
    skip: 'Skip to content',
    orders: 'Orders',
    opened: (title) => `${title}. Page opened`,
  },
  signIn: { title: 'Sign in as' },
  search: {
    foundFor: (words) => new RegExp(`^[\\d,]+ results? for “${words}”$`),
    noneFor: (words) => `No results for “${words}”`,
    suggestions: 'Search suggestions',
    filters: 'Filters',
    marketplace: 'Marketplace',
    vendor: 'Vendor',
    allChoices: /^Show all/,
    chosen: 'Chosen filters',
  },
  product: {
    offers: 'Offers',
    compareOffer: (vendor, marketplace) => `Compare the offer of ${vendor} on ${marketplace}`,
    comparisonBar: 'Chosen offers',
    openComparison: 'Compare the offers',
  },
  compare: {
    title: 'Compare offers',
    table: 'Comparison of offers',
    lowest: /^(Lowest total|All offers cost the same)/,
    landed: 'Landed total',
    add: (seller) => exactly('Add to cart', seller),
  },
  cart: { title: 'Cart', proceed: 'Continue to the order', empty: 'The cart is still empty', more: 'One more', estimate: 'estimate' },
  checkout: {
    title: 'Place the orders',
    need: 'Purpose',
    neededBy: 'Needed by',
    receiverName: "Receiver's name",
    receiverPhone: "Receiver's telephone",
    receiverAddress: 'Delivery address',
    funding: 'Regional budget (APBD)',
    route: 'Virtual account (UP)',
    submit: (orders) => (orders === 1 ? 'Place the order' : `Place ${orders} orders`),
    placed: (orders) => (orders === 1 ? '1 order placed' : `${orders} orders placed`),
    openOrder: /^Open order /,
    askAgain: 'Check again',
    tooOld: 'We can no longer tell whether the orders were placed',
    startOver: 'They are not there, go on filling in',
    summary: 'Complete this first',
  },
  orders: {
    title: 'Orders',
    empty: 'No orders yet',
    review: 'Review and decide',
    answer: 'Open and answer',
    timeline: 'Way of the order',
    history: 'History',
    done: 'done',
    later: 'to come',
    proof: 'Number of the proof of payment',
    signedByBuyer: 'The handover report is signed by: Procurement officer.',
  },
  states: {
    awaitingApproval: "Waiting for the PPK's approval",
    awaitingVendor: 'Waiting for the vendor',
    inPreparation: 'In preparation',
    shipped: 'Shipped',
    underInspection: 'Inspection',
    accepted: 'Waiting for handover signatures',
    awaitingPayment: 'Waiting for payment',
    completed: 'Completed',
  },
  actions: {
    approve: 'Approve the order',
    accept: 'Accept the order',
    ship: 'Ship the goods',
    receive: 'The goods have arrived',
    inspect: 'Inspect the goods',
    sign: 'Sign the handover report',
    pay: 'Pay',
  },
  steps: [
    'Approval by the PPK',
    'Confirmation by the vendor',
    'Preparation',
    'Delivery',
    'Inspection',
    'Handover (BAST)',
    'Payment',
  ],
  events: (vendor) => [
    ['Order placed', 'Budi Santoso (Procurement officer)'],
    ['Approved', 'Siti Rahmawati (PPK)'],
    ['Accepted by the vendor', `${vendor} (Vendor)`],
    ['Shipped', `${vendor} (Vendor)`],
    ['Arrived', 'Budi Santoso (Procurement officer)'],
    ['Inspection: as ordered', 'Budi Santoso (Procurement officer)'],
    ['Handover report signed', 'Budi Santoso (Procurement officer)'],
    ['Handover report signed', `${vendor} (Vendor)`],
    ['Paid', 'Eko Prasetyo (Treasurer)'],
  ],
}

/** A name that begins and ends so; between the two stands a comma for those who listen. */
function exactly(begin: string, end: string): RegExp {
  return new RegExp(`^${escaped(begin)}\\s*,\\s*${escaped(end)}$`)
}

/** A text as part of a regular expression. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
