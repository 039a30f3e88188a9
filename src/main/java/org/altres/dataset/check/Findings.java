package org.altres.dataset.check;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Messages in order, so many at most; the others are counted. Not for several workers at once.
final class Findings {

  private final List<Message> messages = new ArrayList<>();
  private long unlisted;

  void add(MessageId id, Place place, Object... arguments) {
    if (messages.size() < CheckReport.MOST_MESSAGES) {
      messages.add(Message.of(id, place, arguments));
    } else {
      unlisted++;
    }
  }

  void add(Message message) {
    if (messages.size() < CheckReport.MOST_MESSAGES) {
      messages.add(message);
    } else {
      unlisted++;
    }
  }

  void addAll(List<Message> more) {
    more.forEach(this::add);
  }

  void addAll(Findings more) {
    addAll(more.messages);
    unlisted += more.unlisted;
  }

  /// The messages, and one that counts those that are not listed.
  List<Message> messages(Place volume) {
    List<Message> all = new ArrayList<>(messages);
    if (unlisted > 0) {
      all.add(Message.of(CheckMessages.MORE_FAULTS, volume, unlisted));
    }
    return all;
  }
}
