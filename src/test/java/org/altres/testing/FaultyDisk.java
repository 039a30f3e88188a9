package org.altres.testing;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The disk under a [FaultyStorage]: files and names as the process sees them and as they are on
/// disk, with what lies between. Folders themselves are on disk at once.
final class FaultyDisk {

  private static final int SECTOR = 512;

  /// A change of names that is not on disk yet; it comes there as a whole or not at all.
  private sealed interface NameChange {
    record Create(Path path, Node node) implements NameChange {}

    record Rename(Path from, Path to, Node node) implements NameChange {}

    record Delete(Path path) implements NameChange {}

    default boolean isIn(Path folder) {
      return switch (this) {
        case Create create -> folder.equals(create.path().getParent());
        case Rename rename ->
            folder.equals(rename.to().getParent()) || folder.equals(rename.from().getParent());
        case Delete delete -> folder.equals(delete.path().getParent());
      };
    }

    default void apply(Map<Path, Node> names) {
      switch (this) {
        case Create create -> names.put(create.path(), create.node());
        case Rename rename -> {
          names.remove(rename.from(), rename.node());
          names.put(rename.to(), rename.node());
        }
        case Delete delete -> names.remove(delete.path());
      }
    }
  }

  private final Set<Path> folders = new HashSet<>();
  private final Map<Path, Node> seen = new TreeMap<>();
  private final Map<Path, Node> onDisk = new TreeMap<>();
  private final List<NameChange> pending = new ArrayList<>();

  Optional<Node> find(Path file) {
    return Optional.ofNullable(seen.get(file));
  }

  boolean isFolder(Path path) {
    return folders.contains(path);
  }

  void createFolders(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      folders.add(at);
    }
  }

  List<Path> list(Path folder) {
    return seen.keySet().stream().filter(path -> folder.equals(path.getParent())).toList();
  }

  Node create(Path file) {
    Node node = new Node();
    change(new NameChange.Create(file, node));
    return node;
  }

  void createAtOnce(Path file) {
    if (!seen.containsKey(file)) {
      Node node = new Node();
      seen.put(file, node);
      onDisk.put(file, node);
    }
  }

  void rename(Path from, Path to) {
    change(new NameChange.Rename(from, to, seen.get(from)));
  }

  void delete(Path file) {
    change(new NameChange.Delete(file));
  }

  private void change(NameChange change) {
    change.apply(seen);
    pending.add(change);
  }

  void force(Path folder) {
    pending.stream().filter(change -> change.isIn(folder)).forEach(change -> change.apply(onDisk));
    failToForce(folder);
  }

  void failToForce(Path folder) {
    pending.removeIf(change -> change.isIn(folder));
  }

  FaultyDisk asSeen() {
    return copy(seen, Node::asSeen);
  }

  FaultyDisk afterPowerCut(boolean keepNames, boolean keepContents) {
    Map<Path, Node> names = new TreeMap<>(onDisk);
    if (keepNames) {
      pending.forEach(change -> change.apply(names));
    }
    return copy(names, keepContents ? Node::withAllPending : Node::withoutPending);
  }

  FaultyDisk afterPowerCutKeepingSome(Random random) {
    Map<Path, Node> names = new TreeMap<>(onDisk);
    pending.stream().filter(change -> random.nextBoolean()).forEach(change -> change.apply(names));
    return copy(names, node -> node.withSomePending(random));
  }

  FaultyDisk afterPowerCutTearing(Random random) {
    Map<Path, Node> names = new TreeMap<>(onDisk);
    pending.stream()
        .limit(random.nextInt(pending.size() + 1))
        .forEach(change -> change.apply(names));
    return copy(names, node -> node.withPendingTorn(random));
  }

  private FaultyDisk copy(Map<Path, Node> names, Function<Node, Node> contents) {
    FaultyDisk copy = new FaultyDisk();
    copy.folders.addAll(folders);
    Map<Node, Node> copies = new IdentityHashMap<>();
    names.forEach((path, node) -> copy.seen.put(path, copies.computeIfAbsent(node, contents)));
    copy.onDisk.putAll(copy.seen);
    return copy;
  }

  /// The contents of a file.
  static final class Node {

    /// A change of contents that is not on disk yet.
    private sealed interface Change {
      record Write(int position, byte[] data) implements Change {}

      record Size(int size) implements Change {}
    }

    private byte[] seen = new byte[0];
    private byte[] onDisk = new byte[0];
    private final List<Change> pending = new ArrayList<>();

    int size() {
      return seen.length;
    }

    int read(ByteBuffer target, long position) {
      int count = (int) Math.max(0, Math.min(target.remaining(), seen.length - position));
      if (count > 0) {
        target.put(seen, (int) position, count);
      }
      return count;
    }

    void write(long position, byte[] data) {
      change(new Change.Write(Math.toIntExact(position), data));
    }

    void setSize(int size) {
      change(new Change.Size(size));
    }

    private void change(Change change) {
      seen = apply(seen, change);
      pending.add(change);
    }

    void force() {
      for (Change change : pending) {
        onDisk = apply(onDisk, change);
      }
      pending.clear();
    }

    void failToForce() {
      pending.clear();
    }

    private static byte[] apply(byte[] content, Change change) {
      return switch (change) {
        case Change.Size(int size) -> Arrays.copyOf(content, size);
        case Change.Write(int position, byte[] data) -> {
          int needed = position + data.length;
          byte[] all = needed > content.length ? Arrays.copyOf(content, needed) : content;
          System.arraycopy(data, 0, all, position, data.length);
          yield all;
        }
      };
    }

    private static Node of(byte[] content) {
      Node node = new Node();
      node.seen = content;
      node.onDisk = content.clone();
      return node;
    }

    Node asSeen() {
      return of(seen.clone());
    }

    Node withoutPending() {
      return of(onDisk.clone());
    }

    Node withAllPending() {
      byte[] content = onDisk.clone();
      for (Change change : pending) {
        content = apply(content, change);
      }
      return of(content);
    }

    /// Each sector of each write came to the disk or not; where two writes met, the older may have
    /// come last.
    Node withSomePending(Random random) {
      byte[] content = onDisk.clone();
      for (Change change : pending) {
        for (Change part : sectors(change)) {
          if (random.nextBoolean()) {
            content = apply(content, part);
          }
        }
      }
      return of(content);
    }

    /// The first writes came to the disk, the next one in part, the others not.
    Node withPendingTorn(Random random) {
      byte[] content = onDisk.clone();
      int whole = random.nextInt(pending.size() + 1);
      for (Change change : pending.subList(0, whole)) {
        content = apply(content, change);
      }
      if (whole < pending.size()) {
        List<Change> parts = sectors(pending.get(whole));
        for (Change part : parts.subList(0, random.nextInt(parts.size() + 1))) {
          content = apply(content, part);
        }
      }
      return of(content);
    }

    private static List<Change> sectors(Change change) {
      return switch (change) {
        case Change.Size size -> List.of(size);
        case Change.Write(int position, byte[] data) -> {
          List<Change> parts = new ArrayList<>();
          int at = 0;
          while (at < data.length) {
            int next = Math.min(data.length, ((position + at) / SECTOR + 1) * SECTOR - position);
            parts.add(new Change.Write(position + at, Arrays.copyOfRange(data, at, next)));
            at = next;
          }
          yield parts;
        }
      };
    }
  }
}
