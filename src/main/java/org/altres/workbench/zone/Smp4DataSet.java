package org.altres.workbench.zone;

import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberVisitor;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.zone.smp4.Smp4Member;

/// Takes the members out of a data set of SMP4: directory entries whose names are no text, many of
/// them without a member.
public final class Smp4DataSet {

  private Smp4DataSet() {}

  /// Shows all members, in the order in which they lie, each track read once.
  ///
  /// @param problems is told which members cannot be read
  public static void forEach(
      PartitionedDataSet dataSet, Consumer<Smp4Member> members, Consumer<Message> problems) {
    dataSet.forEachMember(new Joiner(members, problems));
  }

  /// Joins the blocks of each member.
  private static final class Joiner implements MemberVisitor {

    private final Consumer<Smp4Member> members;
    private final Consumer<Message> problems;
    private final Bytes.Builder data = new Bytes.Builder();

    Joiner(Consumer<Smp4Member> members, Consumer<Message> problems) {
      this.members = members;
      this.problems = problems;
    }

    @Override
    public void begin(LibraryMember member) {
      data.clear();
    }

    @Override
    public void block(MemberBlock block) {
      data.add(block.data());
    }

    @Override
    public void end(LibraryMember member) {
      Bytes whole = Bytes.of(data.build().toArray());
      for (DirectoryEntry entry : member.entries()) {
        boolean has = Smp4Member.hasMember(entry.indicator());
        members.accept(
            new Smp4Member(
                entry.name().key(),
                entry.indicator(),
                entry.userData(),
                has ? whole : Bytes.EMPTY));
      }
    }

    @Override
    public void damaged(LibraryMember member, DamagedDataException damage) {
      problems.accept(damage.problem());
      for (DirectoryEntry entry : member.entries()) {
        if (!Smp4Member.hasMember(entry.indicator())) {
          members.accept(
              new Smp4Member(entry.name().key(), entry.indicator(), entry.userData(), Bytes.EMPTY));
        }
      }
    }
  }
}
