package org.altres.workbench.smp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.command.CommandFiles;
import org.altres.command.CommandOutput;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;

/// The data sets of a step as files of the workstation. What several commands of a deck write to
/// one ddname stands there in a row, as with DISP=MOD; a file gets its name when the step is over.
final class StepFiles implements CommandFiles, AutoCloseable {

  private final Storage storage;
  private final Map<String, Path> files;
  private final boolean check;
  private final Map<String, NewFile> written = new HashMap<>();
  private final Set<String> published = new HashSet<>();

  /// @param check whether nothing is to be written
  StepFiles(Storage storage, Map<String, Path> files, boolean check) {
    this.storage = storage;
    this.files = files;
    this.check = check;
  }

  @Override
  public boolean isThere(String ddname) {
    return files.containsKey(ddname);
  }

  @Override
  public Optional<Iterator<String>> lines(String ddname) {
    Path file = files.get(ddname);
    if (file == null) {
      return Optional.empty();
    }
    NewFile made = written.get(ddname);
    if (made != null) {
      publish(ddname, made);
    }
    return Optional.of(new LineReader(storage, file));
  }

  /// Writes an output to the file of its ddname.
  ///
  /// @return whether it has one
  boolean write(CommandOutput output) {
    Path file = files.get(output.ddname());
    if (file == null) {
      return false;
    }
    if (check) {
      output.body().write(line -> {});
      return true;
    }
    NewFile out = written.computeIfAbsent(output.ddname(), name -> open(name, file));
    output.body().write(line -> out.append(utf8(line)));
    return true;
  }

  /// Gives the files their names; what was written is on disk then.
  void publish() {
    Map.copyOf(written).forEach(this::publish);
  }

  private void publish(String ddname, NewFile file) {
    file.publish();
    file.close();
    written.remove(ddname);
    published.add(ddname);
  }

  /// Begins a file, with what earlier commands of the step wrote to it.
  private NewFile open(String ddname, Path file) {
    boolean more = published.contains(ddname);
    NewFile out = NewFile.create(storage, file, more);
    if (more) {
      new LineReader(storage, file).forEachRemaining(line -> out.append(utf8(line)));
    }
    return out;
  }

  private static ByteBuffer utf8(String line) {
    return StandardCharsets.UTF_8.encode(line + "\n");
  }

  /// Drops what was not published.
  @Override
  public void close() {
    written.values().forEach(NewFile::close);
    written.clear();
  }
}
