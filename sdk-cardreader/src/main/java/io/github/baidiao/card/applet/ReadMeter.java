package io.github.baidiao.card.applet;

/** Told by the applets what they read, and what they find out need not be read or has to be. */
public interface ReadMeter {
  /** Counts nothing. */
  ReadMeter NONE =
      new ReadMeter() {
        @Override
        public void read(int bytes) {}

        @Override
        public void plan(int bytes) {}
      };

  /** Takes note that so many bytes have come. */
  void read(int bytes);

  /** Takes note that so many bytes more have to be read than was thought; fewer, if negative. */
  void plan(int bytes);
}
