package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;

/** Where the verifier comes from: the standard engine, loaded when a command needs it. */
interface FaceSource {
  FaceVerifier open();
}
