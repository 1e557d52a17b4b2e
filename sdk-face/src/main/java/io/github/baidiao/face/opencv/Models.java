package io.github.baidiao.face.opencv;

import java.util.Optional;

/** The model files of an engine, loaded; makes the nets that run them. */
final class Models {
  private final TfliteModel detector;
  private final TfliteModel mesh;
  private final EmbedderModel embedder;

  Models(Optional<OnnxEmbedder> own) {
    embedder = own.<EmbedderModel>map(OnnxModel::new).orElseGet(MobileFaceNet::new);
    detector = BundledModel.FACE_DETECTION.load();
    mesh = BundledModel.FACE_LANDMARK.load();
  }

  EmbedderModel embedder() {
    return embedder;
  }

  Nets newNets() {
    // First what may fail: the hospital's own.
    Net embedding = embedder.newNet();
    return new Nets(detector.newNet(), mesh.newNet(), embedding);
  }

  void free() {
    detector.free();
    mesh.free();
    embedder.free();
  }
}
