package org.altres.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.storage.StorageException;

/// The files of the operating system, of which one cannot be opened for writing: tests may run as a
/// user for whom permissions do not count.
final class WriteProtectedStorage {

  private static final MessageId CANNOT_OPEN = MessageId.of("ALT0101S");

  private WriteProtectedStorage() {}

  static Storage of(Path file) {
    Storage real = new FileStorage();
    Set<Path> seen = Set.of(file.toAbsolutePath());
    return (Storage)
        Proxy.newProxyInstance(
            Storage.class.getClassLoader(),
            new Class<?>[] {Storage.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("openForWriting") && seen.contains(arguments[0])) {
                Place place = Place.of("file", arguments[0]);
                throw new StorageException(
                    Message.of(CANNOT_OPEN, place, "permission denied"), null);
              }
              return call(real, method, arguments);
            });
  }

  private static Object call(Storage real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
