package org.altres.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Draws entries of every type with every subentry, from a seed.
public final class EntryGenerator {

  private static final String NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$#@";
  private static final String TEXTS = NAMES + "abcdefghijklmnopqrstuvwxyz/.-_'() ,&*+=:;\u00e4";

  private final Random random;
  private final ZoneKind zone;

  /// Draws entries of a zone.
  public EntryGenerator(ZoneKind zone, long seed) {
    this.random = new Random(seed);
    this.zone = zone;
  }

  /// An entry of a type, with about a part of its subentries.
  ///
  /// @param part which, from 0 to 1
  public ZoneEntry next(EntryType type, double part) {
    ZoneEntryEditor editor = ZoneEntry.of(new EntryKey(type, name(type))).edit();
    List<Subentry> chosen = new ArrayList<>();
    for (Subentry subentry : type.subentries()) {
      if (subentry.zones().contains(zone) && random.nextDouble() < part) {
        chosen.add(subentry);
      }
    }
    for (EntryType.Exclusion exclusion : type.exclusions()) {
      boolean there = chosen.stream().anyMatch(s -> s.name().equals(exclusion.subentry()));
      if (there && random.nextInt(4) == 0) {
        chosen.removeIf(s -> exclusion.others().contains(s.name()));
      } else {
        chosen.removeIf(s -> s.name().equals(exclusion.subentry()));
      }
    }
    chosen.sort(Comparator.comparingInt(Subentry::order));
    for (Subentry subentry : chosen) {
      put(editor, subentry);
    }
    return editor.build();
  }

  private void put(ZoneEntryEditor editor, Subentry subentry) {
    if (subentry.kind() == SubentryKind.INDICATOR) {
      editor.indicate(subentry.name(), true);
    } else if (subentry.perVersion() && zone == ZoneKind.GLOBAL) {
      for (int version = 1; version <= 1 + random.nextInt(3); version++) {
        editor.set(subentry.name(), version, values(subentry));
      }
    } else {
      editor.set(subentry.name(), values(subentry));
    }
  }

  private List<String> values(Subentry subentry) {
    List<String> values = new ArrayList<>();
    int count = subentry.kind().isList() ? 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 6) : 1;
    while (values.size() < count) {
      String value = value(subentry);
      if (subentry.accepts(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private String value(Subentry subentry) {
    int width = subentry.width() == 0 ? 100 : subentry.width();
    return switch (subentry.kind()) {
      case INDICATOR -> throw new IllegalArgumentException(subentry.name());
      case CHOICE -> subentry.choices().get(random.nextInt(subentry.choices().size()));
      case NAME, NAMES -> name(subentry.rule().form(), width);
      case NUMBER -> String.valueOf(random.nextInt(width < 4 ? 10 : 10_000));
      case DATE -> "%04d%03d".formatted(1950 + random.nextInt(150), 1 + random.nextInt(366));
      case TIME ->
          "%02d%02d%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
      case TEXT, TEXTS -> text(subentry, width);
      case LINES -> line(width);
      case TUPLES -> tuple(subentry, width);
    };
  }

  private String text(Subentry subentry, int width) {
    if (subentry.rule().form() == SubentryRule.Form.NUMBERS) {
      return random.nextInt(1000) + "," + random.nextInt(100);
    }
    if (!subentry.rule().attributes().isEmpty() && random.nextInt(9) > 0) {
      List<String> forms = subentry.rule().attributes();
      String form = forms.get(random.nextInt(forms.size()));
      return form.endsWith("=")
          ? form + random.nextInt(9)
          : form.endsWith("()") ? form.substring(0, form.length() - 1) + "X)" : form;
    }
    String text = random(TEXTS, 1 + random.nextInt(random.nextInt(5) == 0 ? width : 12), width);
    return subentry.rule().form() == SubentryRule.Form.DESCRIPTION
        ? text.strip().replaceAll(" +", " ")
        : text;
  }

  private String tuple(Subentry subentry, int width) {
    SubentryRule rule = subentry.rule();
    if (subentry.name().equals("ELEMENT") && random.nextInt(9) > 0) {
      String type = List.of("CLIST", "PNLENU", "HFS", "PARM").get(random.nextInt(4));
      return ZoneEntry.tuple(type, random(NAMES, 8, 8));
    }
    int parts =
        rule.fewestParts() + random.nextInt(1 + Math.min(5, rule.mostParts() - rule.fewestParts()));
    int each = Math.max(1, Math.min(8, (width + 1) / parts - 1));
    List<String> values = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      values.add(name(i == parts - 1 ? rule.form() : SubentryRule.Form.ANY, each));
    }
    return ZoneEntry.tuple(values.toArray(String[]::new));
  }

  private String line(int width) {
    return random.nextInt(8) == 0 ? "" : " " + random(TEXTS, random.nextInt(width - 1), width - 1);
  }

  private String name(SubentryRule.Form form, int width) {
    return switch (form) {
      case SYSMOD -> random("ABCU", 2, 2) + random("0123456789", 5, 5);
      case SREL -> "Z" + random("0123456789", 3, 3);
      case ZONE -> "T" + random(NAMES, random.nextInt(6), 6);
      case DD -> "D" + random(NAMES, random.nextInt(7), 7);
      case ANY, DESCRIPTION, NUMBERS ->
          random.nextInt(30) == 0
              ? random(TEXTS, width, width).replace(' ', 'X')
              : random(NAMES + "{", 1 + random.nextInt(width), width);
    };
  }

  private String name(EntryType type) {
    if (type.group() == EntryType.Group.ZONE) {
      return zone == ZoneKind.GLOBAL ? "GLOBAL" : "ZONE1";
    }
    if (type.group() == EntryType.Group.SYSMOD) {
      return name(SubentryRule.Form.SYSMOD, 7);
    }
    if (Set.of("HOLDDATA", "PRODUCT", "BACKUP").contains(type.name())) {
      return name(SubentryRule.Form.SYSMOD, 7)
          + " "
          + random(NAMES, 5, 5)
          + " A."
          + random(TEXTS, 3, 3);
    }
    return name(SubentryRule.Form.ANY, 8);
  }

  private String random(String characters, int length, int most) {
    StringBuilder text = new StringBuilder();
    while (text.length() < Math.min(length, most)) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }
}
