package org.altres.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.module.Csect;
import org.altres.module.EsdItem;
import org.altres.module.EsdType;
import org.altres.module.IdrRecord;
import org.altres.module.LoadModule;
import org.altres.module.LoadModuleAttributes;
import org.altres.module.ModuleIdentification;
import org.altres.text.CodePage;
import org.altres.workbench.view.ModuleMap;

/// What is shown of a load module.
final class ModuleViews {

  private final LoadModule module;
  private final Map<Integer, String> sectionNames = new HashMap<>();

  private ModuleViews(LoadModule module) {
    this.module = module;
    module.sections().forEach(section -> sectionNames.put(section.id(), section.key().toString()));
  }

  /// The map of a module.
  ///
  /// @param entry the name that it was asked for by
  /// @param aliases its other names
  static ModuleMap map(
      VolumeFinder.Found found, DirectoryEntry entry, List<String> aliases, LoadModule module) {
    LoadModuleAttributes attributes = module.attributes();
    ModuleViews views = new ModuleViews(module);
    ModuleIdentification identification = module.identification();
    return new ModuleMap(
        found.label().dsname().value(),
        found.volser(),
        entry.name().value(),
        aliases,
        attributes.storage(),
        attributes.entryPoint(),
        attributes.words().stream().filter(word -> !word.startsWith("SSI=")).toList(),
        attributes.ssi().map(Bytes::hex),
        views.sections(identification),
        views.unresolved(),
        identification.linkageEditor().map(ModuleViews::linkageEditor),
        identification.zaps().stream()
            .map(zap -> views.mark(zap.sectionId(), zap.date().toString(), zap.text().value()))
            .toList(),
        identification.texts().stream()
            .map(text -> views.mark(text.sectionId(), text.date().toString(), text.value()))
            .toList());
  }

  private ModuleMap.Mark mark(int sectionId, String date, String text) {
    String name = sectionNames.getOrDefault(sectionId, "ESDID " + sectionId);
    return new ModuleMap.Mark(name, date, text);
  }

  private List<ModuleMap.Section> sections(ModuleIdentification identification) {
    return module.sections().stream().map(section -> section(section, identification)).toList();
  }

  private static ModuleMap.Section section(Csect section, ModuleIdentification identification) {
    Optional<String> translator =
        identification.translators().stream()
            .filter(translation -> translation.sectionIds().contains(section.id()))
            .map(translation ->
                String.join(", ", translation.products().stream().map(Object::toString).toList()))
            .findFirst();
    return new ModuleMap.Section(
        section.key().toString(),
        section.symbol().type().toString(),
        section.origin(),
        section.length(),
        section.labels().stream()
            .map(label ->
                new ModuleMap.EntryPoint(label.name().value(), section.origin() + label.offset()))
            .toList(),
        translator);
  }

  private List<ModuleMap.Reference> unresolved() {
    return module.externalSymbols().values().stream()
        .filter(symbol -> symbol.type().isReference())
        .map(ModuleViews::reference)
        .toList();
  }

  private static ModuleMap.Reference reference(EsdItem symbol) {
    EsdType type = symbol.type();
    return new ModuleMap.Reference(symbol.name().value(), type.toString());
  }

  private static String linkageEditor(IdrRecord.LinkageEditor made) {
    return "%s %02X.%02X %s"
        .formatted(
            CodePage.IBM037.decodeTrimmed(made.program()),
            made.version(),
            made.modification(),
            made.date());
  }
}
