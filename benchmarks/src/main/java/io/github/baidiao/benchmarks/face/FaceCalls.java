package io.github.baidiao.benchmarks.face;

import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceQuality;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.PictureRole;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a program calls, warm, on one thread. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class FaceCalls {
  private FaceVerifier verifier;
  private byte[] file;
  private FaceImage reference;
  private FaceImage live;
  private FaceTemplate one;
  private FaceTemplate other;

  @Setup
  public void load() {
    List<byte[]> two = FacePictures.two();
    verifier = FaceVerifier.standard();
    file = two.get(1);
    reference = FaceImage.of(two.get(0));
    live = FaceImage.of(file);
    one = verifier.template(reference, PictureRole.REFERENCE).orElseThrow();
    other = verifier.template(live, PictureRole.LIVE).orElseThrow();
  }

  /** From the file's bytes to pixels; one picture. */
  @Benchmark
  public FaceImage decode() {
    return FaceImage.of(file);
  }

  /** Box, 468 points and quality of one picture. */
  @Benchmark
  public FaceQuality inspect() {
    return verifier.inspect(live, PictureRole.LIVE).orElseThrow();
  }

  /** The same, and the template. */
  @Benchmark
  public FaceTemplate template() {
    return verifier.template(live, PictureRole.LIVE).orElseThrow();
  }

  /** Two decoded pictures, from faces to decision. */
  @Benchmark
  public FaceComparison verify() {
    return verifier.verify(reference, live).orElseThrow();
  }

  /** Two templates that are there. */
  @Benchmark
  public double match() {
    return one.similarityTo(other);
  }

  /** Box and points of one picture. */
  @Benchmark
  public FoundFace find() {
    return verifier.find(live, PictureRole.LIVE).orElseThrow();
  }

  @TearDown
  public void close() {
    verifier.close();
  }
}
