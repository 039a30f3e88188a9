package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.MemberVisitor;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.text.CodePage;
import org.altres.transport.unload.CopyHeader;
import org.altres.transport.unload.UnloadVisitor;

/// Writes the members of one library into a folder, each as a file of its own name, an alias too.
/// The library is read once, in the order in which its members lie, and each file is written at
/// once. A member that cannot be read is said and left out.
final class MemberUnloader implements MemberVisitor, UnloadVisitor {

  private static final Pattern SAFE = Pattern.compile("[A-Z0-9#@$_{}][A-Z0-9#@$_{}+=-]{0,7}");
  private static final Pattern DEVICE = Pattern.compile("CON|PRN|AUX|NUL|(COM|LPT)[1-9]");

  private final Storage storage;
  private final Path folder;
  private final RecordForm form;
  private final boolean replace;
  private final Place place;
  private final Consumer<Message> messages;
  private final Watch watch;
  private final Bytes.Builder content = new Bytes.Builder(1 << 16);
  private RecordFormat format = RecordFormat.undefined(RecordFormat.LONGEST_BLOCK);
  private Deblocker deblocker;
  private Place memberPlace;
  private boolean failed;
  private int blocks;
  private long memberRecords;
  private int files;
  private int replaced;
  private long records;
  private long bytes;
  private final List<Path> made = new ArrayList<>();

  MemberUnloader(
      Storage storage,
      Path folder,
      RecordForm form,
      boolean replace,
      Place place,
      Consumer<Message> messages,
      Watch watch) {
    this.storage = storage;
    this.folder = folder;
    this.form = form;
    this.replace = replace;
    this.place = place;
    this.memberPlace = place;
    this.messages = messages;
    this.watch = watch;
    this.deblocker = new Deblocker(format, place, this::record);
  }

  /// Writes all members of a library on a volume.
  void unload(PartitionedDataSet library, DataSetLabel label) {
    use(RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize()));
    library.forEachMember(this);
  }

  /// A library that IEBCOPY unloaded begins.
  @Override
  public void begin(CopyHeader header, PdsDirectory directory) {
    use(header.recordFormat());
  }

  /// Its next member.
  @Override
  public void member(MemberContents contents) {
    LibraryMember member = new LibraryMember(contents.entries());
    begin(member);
    contents.blocks().forEach(this::block);
    end(member);
  }

  private void use(RecordFormat said) {
    boolean never = said.recfm().form() == Recfm.Form.NONE;
    format = never ? RecordFormat.undefined(RecordFormat.LONGEST_BLOCK) : said;
  }

  int files() {
    return files;
  }

  /// Files that stood there before, with other contents.
  int replaced() {
    return replaced;
  }

  long records() {
    return records;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void begin(LibraryMember member) {
    watch.cancellation().check();
    content.clear();
    memberPlace = place.with("member", member.name());
    deblocker = new Deblocker(format, memberPlace, this::record);
    failed = false;
    blocks = 0;
    memberRecords = 0;
  }

  @Override
  public void block(MemberBlock block) {
    blocks++;
    if (failed) {
      return;
    }
    try {
      if (isCopied(block.data())) {
        content.add(block.data());
        memberRecords += block.data().length() / Math.max(1, format.fixedLength());
      } else {
        deblocker.block(block.data(), memberPlace.with("block", blocks));
      }
    } catch (AltresException e) {
      fail(e.problem());
    }
  }

  /// Whether a block goes into the file as it is: its records stand back to back there too.
  private boolean isCopied(Bytes block) {
    return form == RecordForm.BINARY
        && format.recfm().form() == Recfm.Form.FIXED
        && !format.recfm().isStandard()
        && format.fixedLength() > 0
        && block.length() % format.fixedLength() == 0;
  }

  private void record(Bytes record) {
    form.append(record, format.recfm(), CodePage.IBM037, memberPlace, content);
    memberRecords++;
  }

  @Override
  public void end(LibraryMember member) {
    try {
      if (!failed) {
        deblocker.end(memberPlace);
      }
    } catch (DamagedDataException e) {
      fail(e.problem());
    }
    if (failed) {
      return;
    }
    Bytes all = content.view();
    for (DirectoryEntry entry : member.entries()) {
      write(fileName(entry.name()), all);
    }
    records += memberRecords;
  }

  private void write(String name, Bytes all) {
    Path file = folder.resolve(name);
    if (replace && storage.exists(file)) {
      NewFile.replace(storage, file, all.toBuffer());
      replaced++;
    } else {
      NewFile.refuseExisting(storage, file, replace);
      boolean whole = false;
      try (StoredFile out = storage.create(file)) {
        out.write(all.toBuffer(), 0);
        whole = true;
      } finally {
        if (!whole) {
          storage.delete(file);
        }
      }
      made.add(file);
    }
    files++;
    bytes += all.length();
  }

  /// Deletes the files that it made; those that it replaced stay.
  void discard() {
    made.forEach(storage::delete);
    made.clear();
  }

  @Override
  public void damaged(LibraryMember member, DamagedDataException damage) {
    memberPlace = place.with("member", member.name());
    fail(damage.problem());
  }

  private void fail(Message problem) {
    failed = true;
    messages.accept(Unloader.failed(memberPlace, problem));
  }

  /// What a member is called as a file of its own: its name, if that is safe as one on every
  /// workstation, else `X-` and the sixteen hexadecimal digits of its bytes, which no name of eight
  /// characters can be. So no name leads out of the folder and no two members have the same file.
  static String fileName(MemberName member) {
    String value = member.value();
    boolean safe = SAFE.matcher(value).matches() && !DEVICE.matcher(value).matches();
    return safe ? value : "X-" + member.key().hex();
  }
}
