package org.altres.dasd.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// A process that changes two volumes, over and over, until it is killed: each transaction writes
/// its number to the same tracks of both, and prints it when it is committed.
final class KilledProcess {

  static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 1);
  static final List<Integer> TRACKS = List.of(0, 2, 3, 7, 9);
  static final String HOLDER = "the process that will be killed";

  private KilledProcess() {}

  /// @param arguments the two images, and the number to begin with; or one image, whose transaction
  ///   it only begins and holds until its input ends
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1) {
      hold(Path.of(arguments[0]));
      return;
    }
    Path first = Path.of(arguments[0]);
    Path second = Path.of(arguments[1]);
    Storage storage = new FileStorage();
    for (int number = Integer.parseInt(arguments[2]); ; number++) {
      FileCommitPoint commits = FileCommitPoint.of(storage, first);
      try (VolumeTransaction transaction =
          VolumeTransaction.begin(
              storage, commits, List.of(first, second), HOLDER, Progress.SILENT)) {
        for (Path image : List.of(first, second)) {
          for (int track : TRACKS) {
            transaction
                .volume(image)
                .write(PlainVolume.track(GEOMETRY.address(track), text(number), number % 1000));
          }
        }
        transaction.commit(Progress.SILENT, Cancellation.NEVER);
      }
      System.out.println(number);
      System.out.flush();
    }
  }

  private static void hold(Path image) throws IOException {
    try (VolumeTransaction transaction =
        VolumeTransaction.begin(new FileStorage(), image, HOLDER)) {
      System.out.println(transaction.volume(image).geometry());
      System.out.flush();
      System.in.read();
    }
  }

  static String text(int number) {
    return "number " + number;
  }
}
