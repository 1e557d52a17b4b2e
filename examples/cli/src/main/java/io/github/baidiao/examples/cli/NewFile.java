package io.github.baidiao.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that an option names and that is not there yet. What is written to it is personal: its
 * owner alone can read it, where the file system knows owners, and it is whole or not there at all.
 */
final class NewFile {
  private final String option;
  private final Path path;

  private NewFile(String option, Path path) {
    this.option = option;
    this.path = path;
  }

  /** Looks before anything is read whether the file can be written; never tells its name. */
  static NewFile named(String option, String name) {
    Path path;
    try {
      path = Path.of(name).toAbsolutePath();
    } catch (InvalidPathException notAPath) {
      throw CliException.usage(option + ": not a file name");
    }
    if (Files.exists(path)) {
      throw CliException.usage(option + ": the file is there already");
    }
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CliException.usage(option + ": no such folder");
    }
    return new NewFile(option, path);
  }

  void write(byte[] content) {
    boolean ours = false;
    try (var channel =
            Files.newByteChannel(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                forTheOwnerAlone());
        OutputStream out = Channels.newOutputStream(channel)) {
      ours = true;
      out.write(content);
    } catch (FileAlreadyExistsException meanwhile) {
      throw CliException.usage(option + ": the file is there already");
    } catch (IOException failed) {
      if (ours) {
        remove();
      }
      // Its message is the path, which may be named after the person.
      throw CliException.fileNotWritten(option, failed);
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      // The exit code already says that the file is not to be used.
    }
  }

  static FileAttribute<?>[] forTheOwnerAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
