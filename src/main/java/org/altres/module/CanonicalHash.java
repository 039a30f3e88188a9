package org.altres.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.bytes.Fingerprint.Hasher;

/// Fingerprints of canonical modules. Each list has its length in front and each part a fixed form,
/// so that no two modules give the same bytes. The form is kept in stored fingerprints: a change of
/// it needs another [#FORM].
final class CanonicalHash {

  private static final String FORM = "load module 1";

  private CanonicalHash() {}

  static Fingerprint of(CanonicalModule module) {
    Hasher hasher = new Hasher().add(FORM);
    hasher.add(module.sections().size());
    module.sections().forEach(section -> add(hasher, section));
    hasher.add(module.externals().size());
    for (CanonicalModule.External external : module.externals()) {
      hasher.add(external.name().key()).add(external.type().code());
      hasher.add(external.isNeverCall() ? 1 : 0);
      hasher.add(external.displacement()).add(external.length());
    }
    add(hasher, module.entry());
    hasher.add(module.aliases().size());
    for (CanonicalModule.Alias alias : module.aliases()) {
      hasher.add(alias.name().key());
      add(hasher, alias.entry());
      hasher.add(alias.modes().toString());
    }
    add(hasher, module.traits());
    return hasher.finish();
  }

  private static void add(Hasher hasher, CanonicalModule.Section section) {
    CanonicalModule.Shape shape = section.shape();
    hasher.add(bytes(section.key())).add(shape.length()).add(shape.modes().toString());
    hasher.add(shape.segment()).add(shape.isQuadAligned() ? 1 : 0);
    hasher.add(section.labels().size());
    for (CanonicalModule.Label label : section.labels()) {
      hasher.add(label.name().key()).add(label.offset());
    }
    hasher.add(section.text().size());
    for (Csect.Run run : section.text()) {
      hasher.add(run.offset()).add(run.text().length()).add(run.text());
    }
    hasher.add(section.fields().size());
    for (CanonicalModule.Field field : section.fields()) {
      Bytes.Builder out = new Bytes.Builder();
      out.u32(field.offset()).u8(field.length()).add(field.addend()).u32(field.terms().size());
      for (CanonicalModule.Term term : field.terms()) {
        out.u8(term.kind().ordinal())
            .u8(term.isNegative() ? 1 : 0)
            .u8(term.isUnresolved() ? 1 : 0)
            .add(bytes(term.target()));
      }
      hasher.add(out.build());
    }
  }

  private static void add(Hasher hasher, CanonicalModule.Location location) {
    hasher.add(location.section().map(CanonicalHash::bytes).orElse(Bytes.EMPTY));
    hasher.add(location.section().isPresent() ? 1 : 0).add(location.offset());
  }

  private static void add(Hasher hasher, CanonicalModule.Traits traits) {
    hasher.add(traits.attributes().size());
    traits.attributes().forEach(attribute -> hasher.add(attribute.name()));
    hasher.add(traits.authorization()).add(traits.modes().toString());
    hasher.add(traits.ssi().map(Bytes::hex).orElse(""));
    hasher.add(traits.contradictory().map(Fingerprint::hex).orElse(""));
  }

  private static Bytes bytes(Csect.Key key) {
    return new Bytes.Builder(13)
        .add(key.name().key())
        .u8(key.isCommon() ? 1 : 0)
        .u32(key.ordinal())
        .build();
  }

  /// A target as bytes, no two the same.
  static Bytes bytes(CanonicalModule.Target target) {
    return switch (target) {
      case CanonicalModule.ToSection section ->
          new Bytes.Builder(14).u8(1).add(bytes(section.key())).build();
      case CanonicalModule.ToSymbol symbol ->
          new Bytes.Builder(10).u8(2).add(symbol.name().key()).u8(symbol.type().code()).build();
      case CanonicalModule.ToNothing _ -> new Bytes.Builder(1).u8(0).build();
    };
  }

  static Fingerprint identification(LoadModule module) {
    ModuleIdentification said = module.identification();
    Map<Integer, Bytes> keys = new HashMap<>();
    module.sections().forEach(section -> keys.put(section.id(), bytes(section.key())));
    List<Bytes> lines = new ArrayList<>();
    said.linkageEditor()
        .ifPresent(made ->
            lines.add(
                line(2, made.date(), made.program().plus(made.rest()))
                    .u8(made.version())
                    .u8(made.modification())
                    .build()));
    for (IdrRecord.Zap zap : said.zaps()) {
      lines.add(line(1, zap.date(), key(keys, zap.sectionId())).add(zap.text().key()).build());
    }
    for (ModuleIdentification.Translation translation : said.translators()) {
      for (int id : translation.sectionIds()) {
        for (ModuleIdentification.Product product : translation.products()) {
          lines.add(
              line(4, product.date(), key(keys, id))
                  .add(product.name())
                  .u8(product.version())
                  .u8(product.modification())
                  .build());
        }
      }
    }
    for (ModuleIdentification.UserText text : said.texts()) {
      lines.add(line(8, text.date(), key(keys, text.sectionId())).add(text.text()).build());
    }
    lines.sort(Bytes::compareTo);
    Hasher hasher = new Hasher().add(FORM);
    lines.forEach(line -> hasher.add(line.length()).add(line));
    return hasher.finish();
  }

  private static Bytes.Builder line(int subtype, IdrDate date, Bytes subject) {
    return new Bytes.Builder().u8(subtype).add(date.packed()).u8(subject.length()).add(subject);
  }

  private static Bytes key(Map<Integer, Bytes> keys, int id) {
    return keys.getOrDefault(id, Bytes.EMPTY);
  }
}
