package org.altres.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.module.CanonicalModule.Alias;
import org.altres.module.CanonicalModule.External;
import org.altres.module.CanonicalModule.Field;
import org.altres.module.CanonicalModule.Label;
import org.altres.module.CanonicalModule.Location;
import org.altres.module.CanonicalModule.Section;
import org.altres.module.CanonicalModule.Shape;
import org.altres.module.CanonicalModule.Target;
import org.altres.module.CanonicalModule.Term;
import org.altres.module.CanonicalModule.ToNothing;
import org.altres.module.CanonicalModule.ToSection;
import org.altres.module.CanonicalModule.ToSymbol;
import org.altres.module.CanonicalModule.Traits;

/// Makes the canonical form of a load module.
final class Canonicalizer {

  /// Zeros in a row that are left out of the text, so that they equal storage without text.
  private static final int ZEROS = 8;

  private static final Comparator<Term> TERM_ORDER =
      Comparator.comparing(Term::kind)
          .thenComparing(Term::isNegative)
          .thenComparing(Term::isUnresolved)
          .thenComparing(term -> CanonicalHash.bytes(term.target()));

  private final LoadModule module;
  private final SortedMap<Integer, EsdItem> symbols;
  private final List<Csect> sections;
  private final Map<Integer, Csect.Key> keys = new HashMap<>();

  Canonicalizer(LoadModule module) {
    this.module = module;
    this.symbols = module.externalSymbols();
    this.sections = module.sections();
    sections.forEach(section -> keys.put(section.id(), section.key()));
  }

  CanonicalModule canonical(List<ModuleAlias> aliases) {
    List<Section> canonical = new ArrayList<>();
    sections.stream()
        .sorted(Comparator.comparing(Csect::key))
        .forEach(section -> canonical.add(section(section)));
    List<Alias> names = new ArrayList<>();
    for (ModuleAlias alias : aliases) {
      LoadModuleAttributes attributes = alias.attributes();
      names.add(
          new Alias(
              alias.name(),
              location(attributes.entryPoint()),
              attributes.aliasModes().orElseGet(attributes::modes)));
    }
    names.sort(Comparator.comparing(Alias::name).thenComparingInt(alias -> alias.entry().offset()));
    LoadModuleAttributes attributes = module.attributes();
    return new CanonicalModule(
        canonical, externals(), location(attributes.mainEntryPoint()), names, traits());
  }

  private Traits traits() {
    LoadModuleAttributes attributes = module.attributes();
    return new Traits(
        List.copyOf(attributes.attributes()),
        attributes.authorization().orElse(0),
        attributes.modes(),
        attributes.ssi(),
        contradictory());
  }

  /// The fingerprint of all records of a module that is not sound: then parts of its text may be
  /// nobody's, and a change there must not go unseen.
  private Optional<Fingerprint> contradictory() {
    boolean unknown =
        !module.isOverlay()
            && module.records().stream().anyMatch(ModuleRecord.Other.class::isInstance);
    if (!unknown && !SymbolConsistency.contradicts(module)) {
      return Optional.empty();
    }
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    for (Bytes block : module.write()) {
      hasher.add(block.length()).add(block);
    }
    return Optional.of(hasher.finish());
  }

  private Location location(int address) {
    for (Csect section : sections) {
      if (section.contains(address)) {
        return new Location(Optional.of(section.key()), address - section.origin());
      }
    }
    return new Location(Optional.empty(), address);
  }

  private List<External> externals() {
    List<External> externals = new ArrayList<>();
    for (EsdItem symbol : symbols.values()) {
      if (symbol.type().isReference()) {
        externals.add(new External(symbol.name(), symbol.type(), symbol.isNeverCall(), 0, 0));
      } else if (symbol.type() == EsdType.PR) {
        externals.add(
            new External(symbol.name(), EsdType.PR, false, symbol.address(), symbol.length()));
      }
    }
    externals.sort(
        Comparator.comparing(External::name)
            .thenComparing(External::type)
            .thenComparing(External::isNeverCall)
            .thenComparingInt(External::displacement)
            .thenComparingInt(External::length));
    return externals;
  }

  private Section section(Csect section) {
    EsdItem symbol = section.symbol();
    Shape shape =
        module.isOverlay()
            ? new Shape(symbol.length(), ProgramModes.DEFAULT, symbol.flag(), isQuad(symbol))
            : new Shape(symbol.length(), symbol.modes(), 0, isQuad(symbol));
    List<Label> labels =
        section.labels().stream().map(label -> new Label(label.name(), label.offset())).toList();
    SectionText text = new SectionText(section.contents().text());
    List<Field> fields = fields(section, text);
    return new Section(section.key(), shape, labels, text.masked(fields, ZEROS), fields);
  }

  private static boolean isQuad(EsdItem symbol) {
    return switch (symbol.type()) {
      case QUAD_SD, QUAD_PC, QUAD_CM -> true;
      case SD, PC, CM, LD, LR, ER, WX, PR, NULL -> false;
    };
  }

  private List<Field> fields(Csect section, SectionText text) {
    record Span(int address, int length) {}
    Map<Span, List<RldItem>> spans =
        new TreeMap<>(Comparator.comparingInt(Span::address).thenComparingInt(Span::length));
    for (RldItem item : section.contents().relocations()) {
      spans
          .computeIfAbsent(new Span(item.address(), item.length()), _ -> new ArrayList<>())
          .add(item);
    }
    List<Field> fields = new ArrayList<>(spans.size());
    for (Map.Entry<Span, List<RldItem>> entry : spans.entrySet()) {
      int offset = entry.getKey().address() - section.origin();
      fields.add(field(offset, entry.getKey().length(), entry.getValue(), text));
    }
    return fields;
  }

  private Field field(int offset, int length, List<RldItem> items, SectionText text) {
    long addend = text.number(offset, length);
    List<Term> terms = new ArrayList<>(items.size());
    for (RldItem item : items) {
      EsdItem target = symbols.get(item.relocationId());
      boolean counts = item.kind() != RldItem.Kind.CUMULATIVE_LENGTH;
      long value = counts && target != null && !target.type().isReference() ? target.address() : 0;
      addend -= item.isNegative() ? -value : value;
      terms.add(new Term(item.kind(), item.isNegative(), item.isUnresolved(), target(item)));
    }
    terms.sort(TERM_ORDER);
    return new Field(offset, length, terms, low(addend, length));
  }

  private static Bytes low(long value, int length) {
    return new Bytes.Builder(8).s64(value).build().from(8 - length);
  }

  private Target target(RldItem item) {
    EsdItem symbol = symbols.get(item.relocationId());
    if (symbol == null || item.kind() == RldItem.Kind.CUMULATIVE_LENGTH) {
      return new ToNothing();
    }
    Csect.Key key = keys.get(item.relocationId());
    return key == null ? new ToSymbol(symbol.name(), symbol.type()) : new ToSection(key);
  }
}
