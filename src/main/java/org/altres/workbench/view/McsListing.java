package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// What was found in texts of MCS and commands, and what is wrong with it.
///
/// @param texts in the order in which they were named; those that cannot be read are missing
public record McsListing(List<Text> texts) {

  public McsListing {
    texts = List.copyOf(texts);
  }

  /// A text: a file, a member, a data set of a tape, an archive of a package.
  ///
  /// @param file as it was named
  /// @param lines how many lines or records
  /// @param decks what was found in it
  /// @param faults what is wrong, in the order of the text
  public record Text(String file, int lines, List<Deck> decks, List<Fault> faults) {

    public Text {
      decks = List.copyOf(decks);
      faults = List.copyOf(faults);
    }
  }

  /// A deck in a text.
  ///
  /// @param kind `mcs`, `holddata`, `commands`, `jclin`
  /// @param member the member that IEBUPDTE would add, if it is in one
  /// @param job the job, if it is in one
  /// @param step the step, if it is in one
  /// @param ddname the in-stream data set, if it is one
  /// @param line of its first card
  /// @param cards how many the text has of it
  /// @param partial whether a part of it is not in the text: a program of the job writes it, or it
  ///   is in another data set
  /// @param sysmods its SYSMODs
  /// @param statements how many MCS of each kind stand outside of SYSMODs, how many commands and
  ///   statements of UCLIN there are
  public record Deck(
      String kind,
      Optional<String> member,
      Optional<String> job,
      Optional<String> step,
      Optional<String> ddname,
      int line,
      int cards,
      boolean partial,
      List<Sysmod> sysmods,
      List<Count> statements) {

    public Deck {
      sysmods = List.copyOf(sysmods);
      statements = List.copyOf(statements);
    }
  }

  /// How many there are of something.
  ///
  /// @param type of what: an element type, an MCS
  /// @param count at least one
  public record Count(String type, int count) {}

  /// A SYSMOD.
  ///
  /// @param sysmod its id, if it has a valid one
  /// @param type `FUNCTION`, `PTF`, `APAR`, `USERMOD`
  /// @param sound whether it could be received; of one in error only these fields are known
  /// @param line of its header
  /// @param cards how many
  /// @param description what it is, if it says
  /// @param rework the level of its rework, if it has one
  /// @param files how many relative files belong to it
  /// @param versions its `++VER`s
  /// @param holds its own `++HOLD`s
  /// @param jclin whether it has `++JCLIN`
  /// @param changes its `++MOVE`s, `++RENAME`s and `++DELETE`s: `MOVE IEFBR14`
  /// @param elementCounts how many elements of each type
  /// @param elements all of them
  public record Sysmod(
      Optional<String> sysmod,
      String type,
      boolean sound,
      int line,
      int cards,
      Optional<String> description,
      Optional<Integer> rework,
      int files,
      List<Version> versions,
      List<Hold> holds,
      boolean jclin,
      List<String> changes,
      List<Count> elementCounts,
      List<Element> elements) {

    public Sysmod {
      versions = List.copyOf(versions);
      holds = List.copyOf(holds);
      changes = List.copyOf(changes);
      elementCounts = List.copyOf(elementCounts);
      elements = List.copyOf(elements);
    }
  }

  /// A `++VER`.
  ///
  /// @param srels systems it is for
  /// @param fmid the function that owns it, none of a base function
  /// @param pre ids of PRE
  /// @param req ids of REQ
  /// @param sup ids of SUP
  /// @param npre ids of NPRE
  /// @param delete ids of DELETE
  /// @param version ids of VERSION
  /// @param conditions its `++IF`s
  public record Version(
      List<String> srels,
      Optional<String> fmid,
      List<String> pre,
      List<String> req,
      List<String> sup,
      List<String> npre,
      List<String> delete,
      List<String> version,
      List<Condition> conditions) {}

  /// An `++IF`.
  ///
  /// @param fmid the function
  /// @param req what must be there if it is
  public record Condition(String fmid, List<String> req) {}

  /// A `++HOLD` in a SYSMOD.
  ///
  /// @param sysmod where it comes from
  /// @param type `ERROR`, `SYSTEM`, `USER`, `FIXCAT`
  /// @param reason its reason id
  /// @param fmid the function
  public record Hold(String sysmod, String type, String reason, String fmid) {}

  /// An element.
  ///
  /// @param type `MOD`, `MACUPD`, `SAMPENU` …
  /// @param name its name
  /// @param distlib its distribution library
  /// @param syslib its target library
  /// @param relfile the relative file that holds it
  /// @param delete whether it is deleted
  /// @param cards how many records of data follow it
  public record Element(
      String type,
      String name,
      Optional<String> distlib,
      Optional<String> syslib,
      Optional<Integer> relfile,
      boolean delete,
      int cards) {}

  /// What is wrong at a place.
  ///
  /// @param id the message
  /// @param severity `I`, `W`, `E`, `S`
  /// @param sysmod the SYSMOD that it is in, if its id is known
  /// @param line in the text, from 1
  /// @param column from 1
  /// @param text what is wrong
  /// @param todo what to do about it
  /// @param card the text of the card
  /// @param expected what could have stood there; empty if that cannot be said
  public record Fault(
      String id,
      char severity,
      Optional<String> sysmod,
      int line,
      int column,
      String text,
      String todo,
      String card,
      List<String> expected) {

    public Fault {
      expected = List.copyOf(expected);
    }
  }
}
