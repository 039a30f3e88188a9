package org.altres.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// Draws the entries of a zone as large and as full as those of a z/OS system: of each hundred
/// entries eight SYSMODs, thirty modules, six load modules, fifty elements of other kinds, and
/// DDDEF, DLIB and ASSEM entries. SYSMODs name their elements, what they need and what they
/// supersede. The same seed and size give the same zone.
public final class ZoneGenerator {

  private static final int WHOLE = 500;
  private static final String[] ELEMENTS = {
    "MAC", "MAC", "PNLENU", "MSGENU", "HFS", "HFS", "HFS", "SKLENU", "CLIST", "EXEC", "SAMP", "SRC",
    "PROGRAM", "BOOKENU", "HELPENU", "JAR", "PARM", "TBLENU"
  };

  private final long seed;
  private final int entries;

  /// @param seed what is drawn depends on it
  /// @param entries how many entries, about
  public ZoneGenerator(long seed, int entries) {
    this.seed = seed;
    this.entries = entries;
  }

  /// How many SYSMODs there are.
  public int sysmods() {
    return part(40);
  }

  /// How many modules there are.
  public int mods() {
    return part(150);
  }

  /// How many load modules there are.
  public int lmods() {
    return part(30);
  }

  /// The name of a module.
  public String mod(int number) {
    return "IE%c%05X".formatted('A' + number % 26, number);
  }

  /// The name of a load module.
  public String lmod(int number) {
    return "L%c%05X".formatted('A' + number % 23, number);
  }

  /// The id of a SYSMOD; one in two was superseded by the one before.
  public String sysmod(int number) {
    return (number % 2 == 0 ? "UA" : "OA") + "%05d".formatted(number);
  }

  /// All entries of a target zone, ordered by type as UNLOAD gives them.
  public List<ZoneEntry> targetZone() {
    List<ZoneEntry> all = new ArrayList<>(entries);
    forEach(all::add);
    return all;
  }

  /// Gives all entries of a target zone, one by one.
  public void forEach(Consumer<ZoneEntry> consumer) {
    Random random = new Random(seed);
    each(part(4), n -> plain("ASSEM", "AS" + n).add("ASMIN", cards(random)).build(), consumer);
    each(part(4), n -> dddef("DD%05d".formatted(n)), consumer);
    each(
        part(2),
        n -> plain("DLIB", "DL" + n).set("SYSLIB", library(random, 'S')).build(),
        consumer);
    each(lmods(), n -> loadModule(n, random), consumer);
    each(mods(), n -> module(n, random), consumer);
    int rest = entries - part(4) - part(4) - part(2) - lmods() - mods() - sysmods();
    each(rest, n -> element(n, random), consumer);
    each(sysmods(), n -> sysmodEntry(n, rest, random), consumer);
  }

  /// HOLDDATA entries of a global zone, three for each SYSMOD, with a SYSMOD entry for each that is
  /// held.
  ///
  /// @param count how many HOLDDATA entries
  public List<ZoneEntry> holdData(int count) {
    Random random = new Random(seed);
    List<ZoneEntry> all = new ArrayList<>();
    for (int i = 0; i < count; i += 3) {
      String id = "UA%05d".formatted(i / 3);
      Set<String> reasons = new LinkedHashSet<>();
      for (int j = i; j < Math.min(i + 3, count); j++) {
        String reason = "AA%05d".formatted(random.nextInt(100_000));
        if (reasons.add(reason)) {
          all.add(hold(new HoldKey(id, "ERROR", reason, Optional.empty())));
        }
      }
      all.add(ZoneEntry.of(EntryKey.of("SYSMOD", id)).edit().set("HOLDERROR", reasons).build());
    }
    return all;
  }

  private static ZoneEntry hold(HoldKey key) {
    return ZoneEntry.of(key.entryKey())
        .edit()
        .set("HOLDTYPE", key.type())
        .set("HOLDREASON", key.reason())
        .set("HOLDFMID", "HBB77A0")
        .set("HOLDCLASS", "HIPER")
        .set("HOLDDATE", "2026123")
        .set(
            "HOLDDATA",
            List.of(
                "++HOLD(%s) FMID(HBB77A0) REASON(%s) ERROR DATE(26123)"
                    .formatted(key.sysmod(), key.reason()),
                " COMMENT(SMRTDATA(FIX(UA99999) SYMP(FUL,PRF) CHGDT(260503)))",
                " CLASS(HIPER)."))
        .build();
  }

  private static void each(int count, IntFunction<ZoneEntry> draw, Consumer<ZoneEntry> consumer) {
    for (int i = 0; i < count; i++) {
      consumer.accept(draw.apply(i));
    }
  }

  private int part(int of) {
    return Math.max(1, (int) ((long) entries * of / WHOLE));
  }

  private static ZoneEntryEditor plain(String type, String name) {
    return ZoneEntry.of(EntryKey.of(type, name))
        .edit()
        .set("LASTUPD", "HBB77A0")
        .set("LASTUPDTYPE", "ADD");
  }

  private static ZoneEntry dddef(String name) {
    return ZoneEntry.of(EntryKey.of("DDDEF", name))
        .edit()
        .set("DATASET", "SYS1." + name)
        .set("UNIT", "3390")
        .set("VOLUME", "ZRES01")
        .set("DISP", "SHR")
        .set("WAITFORDSN", "NO")
        .build();
  }

  private ZoneEntry loadModule(int number, Random random) {
    ZoneEntryEditor editor =
        plain("LMOD", lmod(number))
            .set("SYSLIB", library(random, 'S'))
            .set("LEPARM", List.of("RENT", "REUS", "REFR", "AMODE=31"));
    if (random.nextInt(4) == 0) {
      editor.indicate("COPIED", true);
    }
    if (random.nextInt(5) == 0) {
      editor.set("LMODALIAS", List.of("LZ%05X".formatted(number), "LY%05X".formatted(number)));
    }
    return editor
        .set(
            "LECNTL",
            List.of(" ORDER %s(P)".formatted(mod(number)), " ENTRY %s".formatted(mod(number))))
        .build();
  }

  private ZoneEntry module(int number, Random random) {
    Set<String> lmods = new LinkedHashSet<>();
    for (int i = random.nextInt(8) == 0 ? 4 : 1; i > 0; i--) {
      lmods.add(lmod(random.nextInt(lmods())));
    }
    ZoneEntryEditor editor =
        plain("MOD", mod(number))
            .set("DISTLIB", library(random, 'A'))
            .set("FMID", "HBB77%02d".formatted(random.nextInt(100)))
            .set("RMID", sysmod(random.nextInt(sysmods())))
            .set("LMOD", lmods)
            .set("LEPARM", List.of("RENT", "REUS"));
    if (random.nextInt(3) == 0) {
      editor.set("CSECT", List.of(mod(number), "X" + mod(number).substring(1)));
    }
    return editor.build();
  }

  private String elementName(int number) {
    return "E%c%06X".formatted('A' + number % 26, number);
  }

  private ZoneEntry element(int number, Random random) {
    String type = ELEMENTS[number % ELEMENTS.length];
    String name = elementName(number);
    ZoneEntryEditor editor =
        plain(type, name)
            .set("DISTLIB", library(random, 'A'))
            .set("SYSLIB", library(random, 'S'))
            .set("FMID", "HBB77%02d".formatted(random.nextInt(100)))
            .set("RMID", sysmod(random.nextInt(sysmods())));
    if (type.equals("HFS") || type.equals("JAR")) {
      editor.set("LINK", "../usr/lpp/product/bin/" + name.toLowerCase(Locale.ROOT));
      editor.set("HFSPARM", "PATHMODE(0,7,5,5)");
    }
    return editor.build();
  }

  private ZoneEntry sysmodEntry(int number, int elements, Random random) {
    String id = sysmod(number);
    if (number % 2 == 1) {
      return ZoneEntry.of(EntryKey.of("SYSMOD", id))
          .edit()
          .set("LASTSUP", sysmod(number - 1))
          .set("SUPBY", sysmod(number - 1))
          .build();
    }
    boolean function = number % 400 == 0;
    ZoneEntryEditor editor =
        ZoneEntry.of(EntryKey.of("SYSMOD", id))
            .edit()
            .set("SMODTYPE", function ? "FUNCTION" : "PTF")
            .set("LASTUPD", id)
            .set("LASTUPDTYPE", "ADD")
            .indicate("APPLY", true)
            .set("RECDATE", "2026100")
            .set("RECTIME", "120000")
            .set("INSTALLDATE", "2026101")
            .set("INSTALLTIME", "130000")
            .set("SOURCEID", List.of("RSU2603", "PUT2603"))
            .set("SREL", "Z038")
            .set("FMID", "HBB77%02d".formatted(random.nextInt(100)))
            .set("PRE", several(random, 5, i -> sysmod(2 * random.nextInt(sysmods() / 2 + 1))))
            .set("REQ", several(random, 2, i -> sysmod(2 * random.nextInt(sysmods() / 2 + 1))));
    Set<String> superseded = several(random, 14, i -> sysmod(random.nextInt(sysmods())));
    superseded.add(sysmod(number + 1));
    int scale = function ? 400 : 1;
    return editor
        .set("SUPING", superseded)
        .set("MOD", several(random, 16 * scale, i -> mod(random.nextInt(mods()))))
        .set("MAC", several(random, 4 * scale, i -> elementName(random.nextInt(elements))))
        .set(
            "ELEMENT",
            several(
                random,
                8 * scale,
                i -> ZoneEntry.tuple("HFS", elementName(random.nextInt(elements)))))
        .build();
  }

  private static Set<String> several(Random random, int most, IntFunction<String> draw) {
    Set<String> drawn = new LinkedHashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      drawn.add(draw.apply(i));
    }
    return drawn;
  }

  private static List<String> cards(Random random) {
    List<String> cards = new ArrayList<>();
    for (int i = 5 + random.nextInt(30); i > 0; i--) {
      cards.add("LABEL%03d DC    A(%d)".formatted(i, random.nextInt(1_000_000)));
    }
    return cards;
  }

  private static String library(Random random, char first) {
    return "%cLIB%04d".formatted(first, random.nextInt(300));
  }
}
