package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.jspecify.annotations.Nullable;

/// Makes members of the blocks of an unload: what is between two ends of file belongs to the
/// entries that have the address of the first block. Holds the blocks of one member.
final class MemberMatching {

  private final PdsDirectory directory;
  private final Place place;
  private final int mostHeld;
  private final Consumer<MemberContents> consumer;
  private final List<LibraryMember> members;
  private final Map<Ttr, LibraryMember> byStart = new HashMap<>();
  private final Set<Ttr> seen = new HashSet<>();
  private final Set<Ttr> begun = new HashSet<>();
  private final Set<Ttr> twice = new LinkedHashSet<>();
  private final Map<Ttr, Message> damaged = new HashMap<>();
  private final List<MemberBlock> blocks = new ArrayList<>();
  private @Nullable LibraryMember member;
  private boolean inRun;
  private boolean outside;
  private int held;

  /// @param mostHeld the most bytes of memory that the blocks of a member may take
  MemberMatching(
      PdsDirectory directory, Place place, int mostHeld, Consumer<MemberContents> consumer) {
    this.directory = directory;
    this.place = place;
    this.mostHeld = mostHeld;
    this.consumer = consumer;
    this.members = LibraryMember.group(directory.entries());
    members.forEach(each -> byStart.put(each.ttr(), each));
  }

  /// Takes the next block, or the end of a member.
  ///
  /// @param address its TTR; empty if it is outside of the extents
  void accept(Optional<Ttr> address, UnloadBlock block) {
    Ttr ttr = address.orElse(Ttr.NONE);
    if (byStart.containsKey(ttr)) {
      seen.add(ttr);
    }
    if (!inRun) {
      inRun = true;
      begin(ttr);
    }
    outside |= address.isEmpty();
    if (block.isEndOfFile()) {
      endOfFile();
    } else if (member != null && !outside) {
      hold(new MemberBlock(ttr, block.key(), block.data()), member);
    }
  }

  private void begin(Ttr start) {
    member = byStart.get(start);
    if (member != null && !begun.add(start)) {
      twice.add(start);
      member = null;
    }
  }

  private void hold(MemberBlock block, LibraryMember of) {
    held += block.held();
    if (held > mostHeld) {
      Place here = place.with("member", of.name());
      throw new AltresException(UnloadMessages.MEMBER_TOO_LARGE, here, mostHeld);
    }
    blocks.add(block);
  }

  private void endOfFile() {
    if (member != null && outside) {
      damaged(member, UnloadMessages.BLOCK_OUTSIDE_EXTENTS, member.ttr());
    } else if (member != null) {
      consumer.accept(new MemberContents(member.entries(), blocks));
    }
    blocks.clear();
    held = 0;
    member = null;
    outside = false;
    inRun = false;
  }

  private void damaged(LibraryMember of, MessageId id, Object detail) {
    damaged.put(of.ttr(), problem(id, of.name(), detail));
  }

  private Message problem(MessageId id, MemberName name, Object detail) {
    return Message.of(id, place.with("member", name), detail);
  }

  /// No block follows.
  ///
  /// @return which members are damaged, and how
  List<Message> end() {
    if (member != null && outside) {
      damaged(member, UnloadMessages.BLOCK_OUTSIDE_EXTENTS, member.ttr());
    } else if (member != null) {
      damaged(member, UnloadMessages.MEMBER_INCOMPLETE, blocks.size());
    }
    List<Message> problems = new ArrayList<>();
    twice.forEach(ttr -> problems.add(Message.of(UnloadMessages.BLOCK_TWICE, place, ttr)));
    problems.addAll(directory.faults());
    for (LibraryMember each : members) {
      Ttr ttr = each.ttr();
      if (damaged.containsKey(ttr)) {
        problems.add(damaged.get(ttr));
      } else if (!begun.contains(ttr)) {
        boolean inside = seen.contains(ttr);
        MessageId id =
            inside ? UnloadMessages.MEMBER_INSIDE_ANOTHER : UnloadMessages.MEMBER_MISSING;
        problems.add(problem(id, each.name(), ttr));
      }
    }
    return problems;
  }
}
