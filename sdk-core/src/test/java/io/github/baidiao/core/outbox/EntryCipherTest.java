package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.secret.Secret;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption and keyed hashes, against what openssl and Python made of the same texts. */
class EntryCipherTest {
  private static final String ENTRY = Vectors.text("entry");

  @TempDir Path folder;
  private KeyFile keys;
  private EntryCipher cipher;

  @BeforeEach
  void open() {
    keys = KeyFile.at(Vectors.keyFile(folder));
    cipher = new EntryCipher(keys);
  }

  @Test
  void encryptsWithTheLastKeyOfTheFile() {
    EntryCipher fixed = new EntryCipher(keys, Vectors.always(Vectors.bytes("nonce")));
    assertThat(fixed.seal(ENTRY, EntryCipher.PAYLOAD, Vectors.bytes("payload.clear")))
        .isEqualTo(Vectors.bytes("payload.sealed"));
    assertThat(fixed.seal(ENTRY, EntryCipher.ANSWER, Vectors.bytes("payload.clear")))
        .isEqualTo(Vectors.bytes("answer.sealed"));
    assertThat(fixed.seal(ENTRY, EntryCipher.MEMO, new byte[0]))
        .isEqualTo(Vectors.bytes("empty.sealed"));
  }

  @Test
  void decryptsWhatFormerKeysEncrypted() {
    assertThat(cipher.open(ENTRY, EntryCipher.PAYLOAD, Vectors.bytes("payload.sealed.formerKey")))
        .isEqualTo(Vectors.bytes("payload.clear"));
  }

  @Test
  void anyChangedBitIsFound() {
    byte[] sealed = Vectors.bytes("payload.sealed");
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertUnreadable(ENTRY, EntryCipher.PAYLOAD, changed);
    }
  }

  @Test
  void anyShorterBlobIsFound() {
    byte[] sealed = Vectors.bytes("payload.sealed");
    for (int length = 0; length < sealed.length; length++) {
      assertUnreadable(ENTRY, EntryCipher.PAYLOAD, java.util.Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void blobsOfOtherRowsAndColumnsAreFound() {
    byte[] sealed = Vectors.bytes("payload.sealed");
    assertUnreadable(ENTRY.replace('6', '7'), EntryCipher.PAYLOAD, sealed);
    assertUnreadable(ENTRY, EntryCipher.ANSWER, sealed);
  }

  @Test
  void noNonceComesTwice() {
    byte[] clear = Vectors.bytes("payload.clear");
    assertThat(cipher.seal(ENTRY, EntryCipher.PAYLOAD, clear))
        .isNotEqualTo(cipher.seal(ENTRY, EntryCipher.PAYLOAD, clear));
  }

  @Test
  void ordersAreKeyedHashesOfLaneAndPersonOrOfTheFact() {
    KeyedHash hash = new KeyedHash(keys.orderKey());
    OutboxMessage.Builder message = Clinic.message("690001", 1, "x");
    assertThat(hash.order(message.build())).isEqualTo(Vectors.text("order.fact"));
    assertThat(hash.order(message.orderedBy("1100000000008").build()))
        .isEqualTo(Vectors.text("order.person"));
    assertThat(hash.check()).isEqualTo(Vectors.text("check"));
  }

  @Test
  void keysMayBeMadeFromOneSecret() {
    SecretKeys keys = SecretKeys.from(() -> Secret.of(Vectors.text("secret")));
    assertThat(keys.currentId()).isEqualTo(Vectors.text("secret.id"));
    assertThat(keys.key(keys.currentId()).orElseThrow().getEncoded())
        .isEqualTo(Vectors.bytes("secret.data"));
    assertThat(keys.orderKey().getEncoded()).isEqualTo(Vectors.bytes("secret.order"));
    assertThat(keys.key("other")).isEqualTo(Optional.empty());
    assertThat(keys.toString()).isEqualTo("SecretKeys[masked]");
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> SecretKeys.from(() -> Secret.of("correct horse")))
        .extracting(OutboxException::code)
        .isEqualTo(OutboxErrorCode.KEY_INVALID);
  }

  @Test
  void idsGrowWithTheTimeAndAreOfVersion7() {
    EntryIds ids = new EntryIds(new SecureRandom());
    String id = ids.next(0x019cac2a9dc0L);
    assertThat(id).matches("019cac2a9dc07[0-9a-f]{3}[89ab][0-9a-f]{15}");
    assertThat(ids.next(0x019cac2a9dc1L)).isGreaterThan(id);
  }

  private void assertUnreadable(String id, String column, byte[] blob) {
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> cipher.open(id, column, blob))
        .extracting(OutboxException::code)
        .isEqualTo(OutboxErrorCode.PAYLOAD_UNREADABLE);
  }
}
