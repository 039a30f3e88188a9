package org.altres.mcs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;

/// An input of MCS, read: its pieces in order. What is not in memory at once goes through
/// [McsReader#read(org.altres.mcs.syntax.CardSource, java.util.function.Consumer)] instead.
///
/// @param source what was read
/// @param pieces without gaps; together they are the source
public record McsStream(SourceText source, List<McsPiece> pieces) {

  public McsStream {
    pieces = List.copyOf(pieces);
  }

  /// The SYSMODs without error.
  public List<Sysmod> sysmods() {
    return of(Sysmod.class);
  }

  /// The SYSMODs in error.
  public List<McsPiece.SysmodInError> sysmodsInError() {
    return of(McsPiece.SysmodInError.class);
  }

  /// The statements without error that stand by themselves.
  public List<FreeMcs> free() {
    return of(McsPiece.Free.class).stream().map(McsPiece.Free::mcs).toList();
  }

  /// What is wrong, in the order of the text.
  public List<SyntaxProblem> problems() {
    return pieces.stream().flatMap(piece -> piece.problems().stream()).toList();
  }

  /// Writes the pieces, each as the bytes that it was read from: the source again.
  public void write(OutputStream out) {
    for (McsPiece piece : pieces) {
      try {
        source.original(piece.firstLine(), piece.lastLine()).writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private <T extends McsPiece> List<T> of(Class<T> kind) {
    return pieces.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
