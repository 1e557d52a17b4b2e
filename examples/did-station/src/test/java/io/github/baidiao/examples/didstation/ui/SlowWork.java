package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.examples.didstation.camera.Camera;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.moph.idp.ProofingIdp;
import io.github.baidiao.moph.proofing.StationDoor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Stands before everything that takes time, and notes what was done on the event thread. */
final class SlowWork {
  private final Queue<String> onEventThread = new ConcurrentLinkedQueue<>();

  /** Returns what was done on the event thread; nothing of it may be. */
  List<String> onEventThread() {
    return List.copyOf(onEventThread);
  }

  private void note(String what) {
    if (SwingUtilities.isEventDispatchThread()) {
      onEventThread.add(what);
    }
  }

  CardReaders readers(CardReaders readers) {
    return new CardReaders() {
      @Override
      public List<CardReader> list() {
        note("list readers");
        return readers.list();
      }

      @Override
      public CardTransport connect(String readerName) {
        note("connect to a card");
        return readers.connect(readerName);
      }
    };
  }

  Camera.Source camera(Camera.Source source) {
    return () -> {
      note("open the camera");
      return source.open();
    };
  }

  FaceJudge judge(Supplier<FaceJudge> judge) {
    return watched(FaceJudge.class, judge);
  }

  StationDoor door(StationDoor door) {
    return (unit, user, password) -> {
      note("sign in");
      ProofingIdp idp = door.enter(unit, user, password);
      return watched(ProofingIdp.class, () -> idp);
    };
  }

  private <T> T watched(Class<T> type, Supplier<T> target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              // Closing ends the calls that run, and waits for nothing.
              if (!method.getName().equals("close")) {
                note(method.getName());
              }
              try {
                return method.invoke(target.get(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
