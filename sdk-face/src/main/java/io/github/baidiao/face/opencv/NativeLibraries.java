package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.opencv.core.Core;

/**
 * OpenCV and TensorFlow Lite, unpacked from their jars once and kept for the next start, loaded
 * once. OpenCV's own loader would unpack 65 MB into the temp folder at each start.
 */
final class NativeLibraries {
  private static boolean loaded;

  private NativeLibraries() {}

  /**
   * Loads them unless they are.
   *
   * @param cache where to unpack; the first call's counts, {@code ~/.javacpp/cache} by default
   * @throws FaceException {@code FACE-301} naming the platform
   */
  static synchronized void load(Optional<Path> cache) {
    if (loaded) {
      return;
    }
    // Otherwise JavaCPP would print its warnings.
    setUnlessSet("org.bytedeco.javacpp.logger", "slf4j");
    // Otherwise it would refuse memory to a process four times as large as its Java heap may get.
    setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "0");
    cache.ifPresent(path -> setUnlessSet("org.bytedeco.javacpp.cachedir", path.toString()));
    try {
      loadOpenCv();
      Loader.load(tensorflowlite.class);
    } catch (IOException | RuntimeException | LinkageError unavailable) {
      throw new FaceException(
          FaceErrorCode.NATIVE_LIBRARY_UNAVAILABLE,
          System.getProperty("os.name") + " " + System.getProperty("os.arch"),
          unavailable);
    }
    loaded = true;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  // Newer compilers warn of every native library that is loaded.
  @SuppressWarnings("restricted")
  private static void loadOpenCv() throws IOException {
    String resource =
        "/nu/pattern/opencv/" + openCvFolder() + System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
    URL library = Core.class.getResource(resource);
    if (library == null) {
      throw new UnsatisfiedLinkError("no " + resource);
    }
    File unpacked = Loader.cacheResource(library);
    System.load(unpacked.getPath());
    // One thread a comparison; several comparisons are what uses the cores.
    Core.setNumThreads(1);
  }

  private static String openCvFolder() {
    switch (Loader.getPlatform()) {
      case "linux-x86_64":
        return "linux/x86_64/";
      case "linux-arm64":
        return "linux/ARMv8/";
      case "macosx-x86_64":
        return "osx/x86_64/";
      case "macosx-arm64":
        return "osx/ARMv8/";
      case "windows-x86_64":
        return "windows/x86_64/";
      default:
        throw new UnsatisfiedLinkError("no OpenCV for " + Loader.getPlatform());
    }
  }
}
