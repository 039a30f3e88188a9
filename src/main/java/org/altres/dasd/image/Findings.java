package org.altres.dasd.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.altres.message.Message;
import org.altres.message.Place;

/// What a check has found, in the order of where it is; a bounded number of it. May be told by
/// several workers.
final class Findings {

  private static final int MOST = 1000;

  private final Place image;
  private final Map<Key, Message> found = new ConcurrentSkipListMap<>();
  private final AtomicLong told = new AtomicLong();

  /// No findings yet.
  Findings(Place image) {
    this.image = image;
  }

  /// Where a finding comes among others.
  private record Key(long position, long number) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byPosition = Long.compare(position, other.position);
      return byPosition != 0 ? byPosition : Long.compare(number, other.number);
    }
  }

  /// Adds a finding.
  ///
  /// @param position track, offset or the like; findings are in this order
  void add(long position, Message finding) {
    long number = told.incrementAndGet();
    if (number <= MOST) {
      found.put(new Key(position, number), finding);
    }
  }

  /// Whether more would not be kept.
  boolean isFull() {
    return told.get() > MOST;
  }

  List<Message> list() {
    List<Message> all = new ArrayList<>(found.values());
    if (isFull()) {
      all.add(Message.of(ImageMessages.MORE_FINDINGS, image, MOST));
    }
    return all;
  }
}
