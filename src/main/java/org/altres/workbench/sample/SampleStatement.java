package org.altres.workbench.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.dasd.Volser;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.IspfStatistics;
import org.altres.dataset.pds.MemberName;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

/// A statement of a description: its verb, its operands, its options. Whatever is wrong with it is
/// refused with its line.
///
/// @param verb what it makes
/// @param operands the words behind the verb, as many as the verb has
/// @param options the options by their names, with the words behind each
/// @param place its file and line
record SampleStatement(
    Verb verb, List<String> operands, Map<String, List<String>> options, Place place) {

  private static final Set<String> ATTRIBUTES =
      Set.of("recfm", "lrecl", "blksize", "tracks", "secondary", "directory");
  private static final int STATISTICS = 4;
  private static final Pattern VERSION = Pattern.compile("(\\d\\d)\\.(\\d\\d)");
  private static final Pattern DAY = Pattern.compile("(19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d");
  private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d\\d:\\d\\d:\\d\\d");
  private static final Pattern USER = Pattern.compile("[A-Z0-9#@$]{1,8}");
  private static final Pattern HEX = Pattern.compile("([0-9A-F]{2})*");

  /// What a statement makes.
  enum Verb {
    VOLUME(3, Set.of("owner")),
    LIBRARY(1, ATTRIBUTES),
    MEMBER(2, Set.of("ispf", "userdata")),
    MODULE(2, Set.of("indicator", "userdata")),
    ALIAS(2, Set.of("indicator", "userdata")),
    SEQUENTIAL(1, ATTRIBUTES),
    RECORDS(1, Set.of());

    private final int operands;
    private final Set<String> options;

    Verb(int operands, Set<String> options) {
      this.operands = operands;
      this.options = options;
    }

    boolean makesDataSet() {
      return this == LIBRARY || this == SEQUENTIAL;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The statements of a description.
  ///
  /// @param file the description, for messages
  static List<SampleStatement> all(String description, Place file) {
    List<SampleStatement> statements = new ArrayList<>();
    List<String> lines = description.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        statements.add(of(Arrays.asList(line.split("\\s+")), file.with("line", i + 1)));
      }
    }
    return statements;
  }

  private static SampleStatement of(List<String> words, Place place) {
    Verb verb =
        Arrays.stream(Verb.values())
            .filter(each -> each.word().equals(words.getFirst()))
            .findFirst()
            .orElseThrow(() -> wrong(place, "there is no statement " + words.getFirst()));
    int behind = 1 + verb.operands;
    if (words.size() < behind) {
      throw wrong(place, verb.word() + " has " + verb.operands + " words behind it");
    }
    Map<String, List<String>> options = new HashMap<>();
    int at = behind;
    while (at < words.size()) {
      String name = words.get(at);
      int from = at + 1;
      at = Math.addExact(from, wordsOf(name, words.size() - from));
      if (!verb.options.contains(name) || at > words.size()) {
        throw wrong(
            place, "the option " + name + " is not one of " + verb.word() + ", or not whole");
      }
      if (options.put(name, List.copyOf(words.subList(from, at))) != null) {
        throw wrong(place, "the option " + name + " is there twice");
      }
    }
    return new SampleStatement(verb, List.copyOf(words.subList(1, behind)), options, place);
  }

  /// How many words belong to an option.
  private static int wordsOf(String option, int left) {
    return switch (option) {
      case "ispf" -> STATISTICS;
      case "userdata" -> left;
      default -> 1;
    };
  }

  /// Refuses something.
  static AltresException wrong(Place place, String what) {
    return new AltresException(SampleMessages.DESCRIPTION_WRONG, place, what);
  }

  /// Refuses this statement.
  AltresException wrong(String what) {
    return wrong(place, what);
  }

  /// A refusal while this statement was done, at its line.
  AltresException within(AltresException e) {
    Place inner = e.problem().place();
    String what = e.problem().text() + (inner.isNowhere() ? "" : " (" + inner + ")");
    return new AltresException(Message.of(SampleMessages.DESCRIPTION_WRONG, place, what), e);
  }

  String operand(int index) {
    return operands.get(index);
  }

  /// The one word of an option.
  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).map(List::getFirst);
  }

  /// The number of an option; 0 without it.
  int number(String name) {
    return option(name)
        .map(word -> decimal(word).orElseThrow(() -> wrong(word + " is not a number")))
        .orElse(0);
  }

  /// The number from 0 to 999,999 that a word is.
  static Optional<Integer> decimal(String word) {
    return word.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
  }

  Volser volser(int operand) {
    return Volser.parse(operand(operand))
        .orElseThrow(() -> wrong(operand(operand) + " is not a volume serial"));
  }

  MemberName member(int operand) {
    return MemberName.parse(operand(operand))
        .orElseThrow(() -> wrong(operand(operand) + " is not a member name"));
  }

  /// The bytes behind `userdata`, which a C byte can count.
  Bytes userData() {
    String digits = String.join("", options.getOrDefault("userdata", List.of()));
    if (!HEX.matcher(digits).matches()
        || digits.length() % 4 != 0
        || digits.length() / 2 > DirectoryEntry.LONGEST - DirectoryEntry.SHORTEST) {
      throw wrong("not up to 31 halfwords of user data in hexadecimal: " + digits);
    }
    return Bytes.ofHex(digits);
  }

  /// The C byte, which must count the user data.
  int indicator() {
    String word = option("indicator").orElseThrow(() -> wrong("the option indicator is missing"));
    if (!word.matches("[0-9A-F]{2}")
        || DirectoryEntry.userDataLength(Integer.parseInt(word, 16)) != userData().length()) {
      throw wrong(word + " is not a C byte that counts the user data");
    }
    return Integer.parseInt(word, 16);
  }

  /// The statistics behind `ispf`.
  ///
  /// @param lines how many lines the member has
  Optional<IspfStatistics> statistics(int lines) {
    List<String> words = options.getOrDefault("ispf", List.of());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(words.get(0));
    if (!version.matches()
        || !DAY.matcher(words.get(1)).matches()
        || !MOMENT.matcher(words.get(2)).matches()
        || !USER.matcher(words.get(3)).matches()) {
      throw wrong("not VV.MM, day, moment and user: " + String.join(" ", words));
    }
    try {
      return Optional.of(
          new IspfStatistics(
              Integer.parseInt(version.group(1)),
              Integer.parseInt(version.group(2)),
              0,
              LocalDate.parse(words.get(1)),
              LocalDateTime.parse(words.get(2)),
              lines,
              lines,
              0,
              words.get(3)));
    } catch (DateTimeException e) {
      throw new AltresException(
          Message.of(SampleMessages.DESCRIPTION_WRONG, place, e.getMessage()), e);
    }
  }
}
