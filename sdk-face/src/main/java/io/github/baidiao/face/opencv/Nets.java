package io.github.baidiao.face.opencv;

/** What one comparison needs at a time; for one thread at a time. */
final class Nets {
  final Net detector;
  final Net mesh;
  final Net embedder;

  Nets(Net detector, Net mesh, Net embedder) {
    this.detector = detector;
    this.mesh = mesh;
    this.embedder = embedder;
  }

  void free() {
    detector.free();
    mesh.free();
    embedder.free();
  }
}
