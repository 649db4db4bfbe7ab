/**
 * How a paper is laid out, for Typst. It never has a word of a paper in it: those come in as data, as text and never as
 * markup, so that no words can become any.
 */
export const TEMPLATE = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#0b0c0c")
#let line = 0.5pt + rgb("#8a9499")

#set document(title: paper.name, author: "Ragtime", keywords: (paper.mark,), date: datetime(..paper.date))
#set text(lang: "en", region: "GB", font: "Inter", size: 8.5pt, fill: ink, fallback: false)
#set par(leading: 0.55em, spacing: 0.75em)
#set list(tight: true, indent: 2pt, body-indent: 4pt, spacing: 0.6em, marker: text("•"))
#set page(
  paper: "a4",
  margin: (x: 12.7mm, top: 12.7mm, bottom: 16mm),
  footer: context text(7pt)[#paper.foot-title #h(1fr) #paper.words.page#counter(page).display()#paper.words.of-pages#counter(page).final().first()],
)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(16pt)
#show heading.where(level: 1): set block(above: 0pt, below: 6pt)
#show heading.where(level: 2): set text(12pt)
#show heading.where(level: 2): set block(above: 14pt, below: 6pt)
#show heading.where(level: 3): set text(9.5pt)
#show heading.where(level: 3): set block(above: 10pt, below: 5pt)

// What is too long for any column may be broken anywhere.
#let breakable(words) = {
  show regex("[^\\s/–-]{20,}"): it => it.text.clusters().join("\u{200b}")
  text(words)
}

#let cell(one) = {
  let words = if one.whole { box(text(one.text)) } else if one.breaks { breakable(one.text) } else { text(one.text) }
  if one.strong { words = strong(words) }
  if one.colour != none { words = text(fill: rgb(one.colour), words) }
  table.cell(align: if one.right { right } else { left }, breakable: one.long, words)
}

#let draw-table(one) = {
  block(above: 9pt, below: 4pt, sticky: true, par(strong(text(one.caption))))
  set text(7.5pt)
  set par(leading: 0.45em)
  block(above: 4pt, below: 10pt, table(
    columns: one.shares.map(share => share * 1fr),
    inset: (x: 3pt, y: 2.6pt),
    stroke: (x, y) => if y == 0 { (top: line, bottom: 1pt + ink) } else { (bottom: line) },
    fill: (x, y) => if y == 0 { rgb("#f3f2f1") },
    table.header(..one.headings.map(heading => table.cell(
      align: (if heading.right { right } else { left }) + bottom,
      strong(text(heading.text)),
    ))),
    ..one.rows.flatten().map(cell),
  ))
}

// Beside each other where they are short and many, each column from the top.
#let draw-list(one) = {
  let items = one.items.map(item => { text(item.text); if item.value != none { strong(text(item.value)) } })
  if one.columns == 1 { list(..items) } else {
    grid(
      columns: (1fr,) * one.columns,
      column-gutter: 8pt,
      ..items.chunks(calc.ceil(items.len() / one.columns)).map(some => list(..some)),
    )
  }
}

// Two beside each other, each whole on a page and said in words.
#let draw-pictures(all) = block(above: 6pt, below: 6pt, grid(
  columns: (1fr, 1fr),
  gutter: 8pt,
  ..all.map(one => block(breakable: false, image(bytes(one.svg), format: "svg", width: 100%, alt: one.alt))),
))

#heading(level: 1, outlined: false, text(paper.title))
#text(11pt, paper.subtitle)

#for (at, fact) in paper.facts.enumerate() [#if at > 0 [; ]#strong(text(fact.label + ":")) #text(fact.text)]

#if paper.is-long {
  context par({
    strong(text(paper.words.contents + ": "))
    query(heading.where(level: 2)).map(one => {
      let place = one.location()
      link(place, [#one.body #counter(page).at(place).first()])
    }).join("; ")
  })
}

#for section in paper.sections {
  heading(level: 2, text(section.heading))
  for one in section.parts {
    if one.kind == "paragraph" { par(text(one.text)) }
    else if one.kind == "heading" { heading(level: 3, text(one.text)) }
    else if one.kind == "list" { draw-list(one) }
    else if one.kind == "table" { draw-table(one) }
    else if one.kind == "pictures" { draw-pictures(one.pictures) }
  }
}

#if paper.behind.len() > 0 {
  heading(level: 2, text(paper.words.lines))
  set text(7pt)
  for section in paper.behind {
    heading(level: 3, text(section.heading))
    for one in section.parts { par(text(one.called + ": " + one.lines)) }
  }
}

#set text(7pt)
#for words in paper.foot { par(text(words)) }
`;
