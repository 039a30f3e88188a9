package org.altres.module.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.altres.bytes.Bytes;
import org.altres.module.EsdItem;
import org.altres.module.EsdType;
import org.altres.module.RldItem;
import org.altres.module.SymbolName;

/// An object deck: the cards of one translation, up to its END.
///
/// @param cards in order; END is the last and the only one
public record ObjectDeck(List<ObjectCard> cards) implements ObjectFile.Part {

  public ObjectDeck {
    cards = List.copyOf(cards);
    long ends = cards.stream().filter(ObjectCard.End.class::isInstance).count();
    if (ends != 1 || !(cards.getLast() instanceof ObjectCard.End)) {
      throw new IllegalArgumentException("an object deck has one END card, its last");
    }
  }

  /// The external symbols that have an ESDID, by it. Where two have the same, the first counts.
  public SortedMap<Integer, EsdItem> externalSymbols() {
    SortedMap<Integer, EsdItem> symbols = new TreeMap<>();
    for (ObjectCard.Esd card : of(ObjectCard.Esd.class)) {
      int id = card.firstId().orElse(0);
      for (EsdItem item : card.items()) {
        if (item.type() != EsdType.LD) {
          symbols.putIfAbsent(id++, item);
        }
      }
    }
    return Collections.unmodifiableSortedMap(symbols);
  }

  /// The entry points (LD), in order; their [EsdItem#sectionId()] says in which section.
  public List<EsdItem> labels() {
    return each(ObjectCard.Esd.class, ObjectCard.Esd::items).stream()
        .filter(item -> item.type() == EsdType.LD)
        .toList();
  }

  /// The text, card by card.
  public List<ObjectCard.Txt> text() {
    return of(ObjectCard.Txt.class);
  }

  /// The relocations, in order; their addresses are in the numbering of the deck.
  public List<RldItem> relocations() {
    return each(ObjectCard.Rld.class, ObjectCard.Rld::items);
  }

  /// The END card.
  public ObjectCard.End end() {
    return (ObjectCard.End) cards.getLast();
  }

  /// The bytes of a section: what its ESD item says, or the END card for one that says 0.
  public int lengthOf(EsdItem section) {
    return section.length() == 0 && section.type().isSection()
        ? end().sectionLength().orElse(0)
        : section.length();
  }

  /// What the deck is called in lists: its first named section, if it has one.
  public Optional<SymbolName> name() {
    return externalSymbols().values().stream()
        .filter(item -> item.type().isSection() && !item.name().isBlank())
        .map(EsdItem::name)
        .findFirst();
  }

  @Override
  public Bytes toBytes() {
    Bytes.Builder out = new Bytes.Builder(cards.size() * ObjectCard.LENGTH);
    cards.forEach(card -> out.add(card.image()));
    return out.build();
  }

  private <C extends ObjectCard> List<C> of(Class<C> kind) {
    return cards.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <C extends ObjectCard, T> List<T> each(Class<C> kind, Function<C, List<T>> items) {
    List<T> all = new ArrayList<>();
    of(kind).forEach(card -> all.addAll(items.apply(card)));
    return List.copyOf(all);
  }
}
