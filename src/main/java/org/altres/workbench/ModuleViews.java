package org.altres.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberName;
import org.altres.module.IdrRecord;
import org.altres.module.LoadModule;
import org.altres.module.ModuleAlias;
import org.altres.module.ModuleMap;
import org.altres.module.SymbolName;
import org.altres.text.CodePage;
import org.altres.workbench.view.ModuleListing;

/// The map of a load module in words.
final class ModuleViews {

  private ModuleViews() {}

  /// The map of a module.
  ///
  /// @param entry the name that it was asked for by
  /// @param member all its names
  /// @param module as that entry says
  /// @throws org.altres.message.DamagedDataException if its identification records are cut off
  static ModuleListing listing(
      VolumeFinder.Found found, DirectoryEntry entry, LibraryMember member, LoadModule module) {
    ModuleMap map = ModuleMap.of(module, aliases(member));
    ModuleMap.Summary summary = map.summary();
    return new ModuleListing(
        found.label().dsname().value(),
        found.volser(),
        entry.name().value(),
        otherNames(entry, member),
        summary.storage(),
        map.entry(new SymbolName(entry.name().key())).address(),
        summary.words().stream().filter(word -> !word.startsWith("SSI=")).toList(),
        summary.ssi().map(Bytes::hex),
        map.sections().stream().map(ModuleViews::section).toList(),
        map.unresolved().stream().map(ModuleViews::reference).toList(),
        summary.linkageEditor().map(ModuleViews::linkageEditor),
        histories(map).flatMap(Noted::zaps).toList(),
        histories(map).flatMap(Noted::texts).toList());
  }

  private static List<ModuleAlias> aliases(LibraryMember member) {
    return member.entries().stream()
        .filter(DirectoryEntry::isAlias)
        .flatMap(alias ->
            MemberViews.module(alias).stream()
                .map(said -> new ModuleAlias(new SymbolName(alias.name().key()), said)))
        .toList();
  }

  private static List<String> otherNames(DirectoryEntry entry, LibraryMember member) {
    return member.entries().stream()
        .map(DirectoryEntry::name)
        .filter(name -> !name.equals(entry.name()))
        .map(MemberName::value)
        .toList();
  }

  private static ModuleListing.Section section(ModuleMap.Section section) {
    int origin = section.symbol().address();
    List<String> translators =
        section.history().translators().stream().map(Object::toString).toList();
    return new ModuleListing.Section(
        section.key().toString(),
        section.symbol().type().toString(),
        origin,
        section.symbol().length(),
        section.labels().stream()
            .map(label ->
                new ModuleListing.EntryPoint(label.name().value(), origin + label.offset()))
            .toList(),
        translators.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", translators)));
  }

  private static ModuleListing.Reference reference(ModuleMap.Reference reference) {
    return new ModuleListing.Reference(reference.name().value(), reference.isWeak() ? "WX" : "ER");
  }

  /// What the identification records say of a section, or of what is none.
  private record Noted(String name, ModuleMap.History history) {

    Stream<ModuleListing.Mark> zaps() {
      return history.zaps().stream()
          .map(zap -> new ModuleListing.Mark(name, zap.date().toString(), zap.text().value()));
    }

    Stream<ModuleListing.Mark> texts() {
      return history.texts().stream()
          .map(text -> new ModuleListing.Mark(name, text.date().toString(), text.value()));
    }
  }

  private static Stream<Noted> histories(ModuleMap map) {
    return Stream.concat(
        map.sections().stream()
            .map(section -> new Noted(section.key().toString(), section.history())),
        map.strays().stream().map(stray -> new Noted("ESDID " + stray.id(), stray.history())));
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
