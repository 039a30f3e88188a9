package org.altres.command.receive;

import java.util.ArrayList;
import java.util.List;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.render.receive.HoldSummary;
import org.altres.render.receive.ProductSummary;
import org.altres.render.receive.ReceiveSummary;

/// What there is to say about a RECEIVE, collected on the way.
final class ReceiveNotes {

  /// The most problems of statements that are told one by one.
  private static final int MOST_PROBLEMS = 1000;

  final List<Message> messages = new ArrayList<>();
  final List<ReceiveSummary.Line> sysmods = new ArrayList<>();
  final List<HoldSummary.Line> holds = new ArrayList<>();
  final List<ProductSummary.Line> products = new ArrayList<>();
  final List<String> listing = new ArrayList<>();
  final List<SyntaxProblem> problems = new ArrayList<>();
  int received;
  int held;
  int released;
  private int untold;

  void say(Message message) {
    messages.add(message);
  }

  /// Tells what is wrong with statements; of very many the first only, and how many more.
  void tell(List<SyntaxProblem> found) {
    for (SyntaxProblem problem : found) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      } else {
        untold++;
      }
    }
  }

  /// Ends the telling.
  void close() {
    if (untold > 0) {
      messages.add(Message.of(ReceiveMessages.MORE_PROBLEMS, Place.nowhere(), untold));
    }
  }
}
