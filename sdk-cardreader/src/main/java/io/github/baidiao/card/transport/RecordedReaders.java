package io.github.baidiao.card.transport;

import java.util.List;
import java.util.function.Consumer;

/** Readers whose connections hand over their transcript when they are closed. */
final class RecordedReaders implements CardReaders {
  private final CardReaders readers;
  private final Consumer<Transcript> closed;

  RecordedReaders(CardReaders readers, Consumer<Transcript> closed) {
    this.readers = readers;
    this.closed = closed;
  }

  @Override
  public List<CardReader> list() {
    return readers.list();
  }

  @Override
  public CardTransport connect(String readerName) {
    return new Recorded(new TranscriptRecorder(readers.connect(readerName)), closed);
  }

  @Override
  public boolean areOfThisPc() {
    return readers.areOfThisPc();
  }

  private static final class Recorded implements CardTransport {
    private final TranscriptRecorder recorder;
    private final Consumer<Transcript> whenClosed;
    private boolean open = true;

    Recorded(TranscriptRecorder recorder, Consumer<Transcript> whenClosed) {
      this.recorder = recorder;
      this.whenClosed = whenClosed;
    }

    @Override
    public byte[] atr() {
      return recorder.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      return recorder.transmit(command);
    }

    @Override
    public boolean sendsEachCommandOnce() {
      return recorder.sendsEachCommandOnce();
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        Transcript transcript = recorder.transcript();
        recorder.close();
        whenClosed.accept(transcript);
      }
    }
  }
}
