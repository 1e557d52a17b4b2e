package io.github.baidiao.nhso.agent;

/** Whether the agent also reads the photo from the chip, which takes some seconds more. */
public enum ReadImage {
  WITHOUT_IMAGE,
  WITH_IMAGE
}
