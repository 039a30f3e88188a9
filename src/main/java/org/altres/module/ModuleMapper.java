package org.altres.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.altres.module.ModuleMap.Alias;
import org.altres.module.ModuleMap.Block;
import org.altres.module.ModuleMap.Entry;
import org.altres.module.ModuleMap.History;
import org.altres.module.ModuleMap.Overlay;
import org.altres.module.ModuleMap.PseudoRegister;
import org.altres.module.ModuleMap.Reference;
import org.altres.module.ModuleMap.Scattered;
import org.altres.module.ModuleMap.Section;
import org.altres.module.ModuleMap.Segment;
import org.altres.module.ModuleMap.Stray;
import org.altres.module.ModuleMap.Structure;
import org.altres.module.ModuleMap.Summary;

/// Draws the map of a load module.
final class ModuleMapper {

  private final LoadModule module;
  private final List<Csect> sections;
  private final ModuleIdentification said;
  private final SortedMap<Integer, EsdItem> symbols;
  private final Map<Integer, Made> made = new HashMap<>();

  /// The history of a section while it is gathered.
  private static final class Made {
    private final List<ModuleIdentification.Product> translators = new ArrayList<>();
    private final List<IdrRecord.Zap> zaps = new ArrayList<>();
    private final List<ModuleIdentification.UserText> texts = new ArrayList<>();

    private History history() {
      return new History(translators, zaps, texts);
    }
  }

  ModuleMapper(LoadModule module) {
    this.module = module;
    this.sections = module.sections();
    this.said = module.identification();
    this.symbols = module.externalSymbols();
    for (ModuleIdentification.Translation translation : said.translators()) {
      for (int id : translation.sectionIds()) {
        made(id).translators.addAll(translation.products());
      }
    }
    said.zaps().forEach(zap -> made(zap.sectionId()).zaps.add(zap));
    said.texts().forEach(text -> made(text.sectionId()).texts.add(text));
  }

  private Made made(int id) {
    return made.computeIfAbsent(id, _ -> new Made());
  }

  ModuleMap map(List<ModuleAlias> aliases) {
    return new ModuleMap(
        summary(),
        sections.stream().map(this::section).toList(),
        aliases.stream().map(this::alias).sorted(Comparator.comparing(Alias::name)).toList(),
        unresolved(),
        pseudoRegisters(),
        strays());
  }

  private List<Stray> strays() {
    Set<Integer> known = sections.stream().map(Csect::id).collect(Collectors.toSet());
    return made.entrySet().stream()
        .filter(each -> !known.contains(each.getKey()))
        .map(each -> new Stray(each.getKey(), each.getValue().history()))
        .sorted(Comparator.comparingInt(Stray::id))
        .toList();
  }

  private Summary summary() {
    LoadModuleAttributes attributes = module.attributes();
    return new Summary(
        attributes.storage(),
        entry(attributes.mainEntryPoint()),
        attributes.words(),
        attributes.ssi(),
        said.linkageEditor(),
        structure());
  }

  private Section section(Csect section) {
    return new Section(
        section.key(),
        section.symbol(),
        section.labels(),
        section.contents().relocations().size(),
        made(section.id()).history());
  }

  private Entry entry(int address) {
    for (Csect section : sections) {
      if (section.contains(address)) {
        return new Entry(address, Optional.of(section.key()), address - section.origin());
      }
    }
    return new Entry(address, Optional.empty(), address);
  }

  private Alias alias(ModuleAlias alias) {
    int address = alias.attributes().entryPoint();
    Optional<SymbolName> symbol = Optional.empty();
    for (EsdItem candidate : symbols.values()) {
      boolean isThere =
          candidate.address() == address
              && (candidate.type() == EsdType.LR || candidate.type().isSection());
      if (isThere && (symbol.isEmpty() || candidate.name().equals(alias.name()))) {
        symbol = Optional.of(candidate.name());
      }
    }
    return new Alias(
        alias.name(),
        entry(address),
        symbol,
        alias.attributes().aliasModes().orElseGet(alias.attributes()::modes));
  }

  private Structure structure() {
    if (!module.isOverlay()) {
      return module.attributes().scatter().<Structure>map(Scattered::new).orElseGet(Block::new);
    }
    SortedMap<Integer, List<Csect.Key>> segments = new TreeMap<>();
    for (Csect section : sections) {
      segments.computeIfAbsent(section.symbol().flag(), _ -> new ArrayList<>()).add(section.key());
    }
    List<Segment> ordered = new ArrayList<>();
    segments.forEach((number, keys) -> ordered.add(new Segment(number, keys)));
    return new Overlay(ordered);
  }

  private List<Reference> unresolved() {
    Map<Integer, List<Csect.Key>> users = new HashMap<>();
    for (Csect section : sections) {
      section.contents().relocations().stream()
          .mapToInt(RldItem::relocationId)
          .distinct()
          .forEach(id -> users.computeIfAbsent(id, _ -> new ArrayList<>()).add(section.key()));
    }
    List<Reference> references = new ArrayList<>();
    symbols.forEach((id, symbol) -> {
      if (symbol.type().isReference()) {
        references.add(
            new Reference(
                symbol.name(),
                symbol.type() == EsdType.WX,
                symbol.isNeverCall(),
                users.getOrDefault(id, List.of())));
      }
    });
    references.sort(Comparator.comparing(Reference::name));
    return references;
  }

  private List<PseudoRegister> pseudoRegisters() {
    return symbols.values().stream()
        .filter(symbol -> symbol.type() == EsdType.PR)
        .map(symbol -> new PseudoRegister(symbol.name(), symbol.address(), symbol.length()))
        .sorted(
            Comparator.comparingInt(PseudoRegister::displacement)
                .thenComparing(PseudoRegister::name))
        .toList();
  }
}
