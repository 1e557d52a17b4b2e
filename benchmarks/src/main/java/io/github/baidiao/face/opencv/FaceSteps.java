package io.github.baidiao.face.opencv;

import io.github.baidiao.benchmarks.face.FacePictures;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.engine.Pixels;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The steps inside of the default engine, one picture, warm, on one thread. In the engine's package
 * because nobody else needs them one by one.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class FaceSteps {
  private static final EmbeddingRecipe RECIPE = EmbeddingRecipe.MOBILE_FACE_NET;

  private Models models;
  private Nets nets;
  private Pixels picture;
  private Detection box;
  private MeshPoints points;
  private float[] detectorInput;
  private float[] meshInput;
  private float[] embedderInput;

  @Setup
  public void load() {
    NativeLibraries.load(Optional.empty());
    models = new Models(Optional.empty());
    nets = models.newNets();
    picture = FaceImage.of(FacePictures.two().get(1)).pixels();
    box = BlazeFace.find(nets.detector, picture).get(0);
    points = MeshPoints.find(nets.mesh, picture, box);
    byte[] face = align();
    embedderInput = RECIPE.normalisation.apply(face);
    // A net takes as long whatever it is shown.
    detectorInput = new float[3 * 128 * 128];
    meshInput = new float[3 * 192 * 192];
  }

  /** The boxes of all faces. */
  @Benchmark
  public Object detect() {
    return BlazeFace.find(nets.detector, picture);
  }

  /** The 468 points of one face, in two looks. */
  @Benchmark
  public Object points() {
    return MeshPoints.find(nets.mesh, picture, box);
  }

  /** The face brought into the template's pose. */
  @Benchmark
  public byte[] align() {
    return Cutout.of(picture, RECIPE.size, RECIPE.square(points.points()));
  }

  /** BlazeFace alone. */
  @Benchmark
  public float[][] detectorNet() {
    return nets.detector.run(detectorInput);
  }

  /** FaceMesh alone, one look of two. */
  @Benchmark
  public float[][] meshNet() {
    return nets.mesh.run(meshInput);
  }

  /** MobileFaceNet alone, one of two: the face or its mirror image. */
  @Benchmark
  public float[][] embedderNet() {
    return nets.embedder.run(embedderInput);
  }

  @TearDown
  public void free() {
    nets.free();
    models.free();
  }
}
