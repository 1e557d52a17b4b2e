package io.github.baidiao.examples.jhcis.swing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskResult;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.nhso.ClaimType;
import java.awt.GridLayout;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * The counter as part of a window: card, visit, claim type, mobile number, claim code. Made and
 * used on the event thread.
 */
public final class CounterPanel extends JPanel implements CounterView {
  private static final long serialVersionUID = 1L;
  private static final Locale THAI = Locale.forLanguageTag("th");

  private final JButton read = named(new JButton("อ่านบัตร"), "read");
  private final JLabel patient = named(new JLabel(" "), "patient");
  private final JComboBox<Choice<HisVisit>> visits = named(new JComboBox<>(), "visits");
  private final JComboBox<Choice<ClaimType>> types = named(new JComboBox<>(), "types");
  private final JTextField mobile = named(new JTextField(), "mobile");
  private final JButton authen = named(new JButton("ขอ Authen"), "authen");
  private final JLabel message = named(new JLabel("ใส่บัตรแล้วกดอ่านบัตร"), "message");

  private CounterPanel() {
    super(new GridLayout(0, 1, 4, 4));
    setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    for (JComponent each :
        new JComponent[] {read, patient, visits, types, mobile, authen, message}) {
      add(each);
    }
    choosing(false);
  }

  /**
   * Returns the panel of a counter.
   *
   * @param slow a thread of the program's own, where card and NHSO are waited for
   */
  public static CounterPanel of(AuthenDesk desk, Executor slow) {
    CounterPanel panel = new CounterPanel();
    CounterPresenter presenter =
        new CounterPresenter(desk, panel, slow, SwingUtilities::invokeLater);
    panel.read.addActionListener(pressed -> presenter.readCard());
    panel.authen.addActionListener(pressed -> panel.ask(presenter));
    return panel;
  }

  private void ask(CounterPresenter presenter) {
    presenter.authen(
        visits.getItemAt(visits.getSelectedIndex()).what.key(),
        types.getItemAt(types.getSelectedIndex()).what,
        mobile.getText());
  }

  @Override
  public void busy(String thai) {
    read.setEnabled(false);
    choosing(false);
    message.setText(thai);
  }

  @Override
  public void ready(DeskReading.Ready reading) {
    read.setEnabled(true);
    patient.setText(reading.patient().name().map(PersonName::full).orElse(" "));
    visits.removeAllItems();
    for (HisVisit each : reading.visits()) {
      String text = each.key().number() + "  " + each.start().toLocalTime();
      visits.addItem(new Choice<>(each, text));
      if (each.equals(reading.visit())) {
        visits.setSelectedIndex(visits.getItemCount() - 1);
      }
    }
    types.removeAllItems();
    for (ClaimType each : reading.patient().claimTypes()) {
      types.addItem(new Choice<>(each, each.code() + "  " + each.name().orElse("")));
    }
    mobile.setText(reading.person().mobile().map(MobileNumber::value).orElse(""));
    choosing(types.getItemCount() > 0);
    message.setText("เลือก visit และประเภทบริการ");
  }

  @Override
  public void coded(DeskResult.Coded coded) {
    read.setEnabled(true);
    boolean stands =
        coded.row().map(LedgerEntry::writeState).orElse(WriteState.WRITTEN) == WriteState.WRITTEN;
    message.setText(coded.code().value() + (stands ? "" : "  (ยังไม่ลง JHCIS ดู jhcis writes)"));
  }

  @Override
  public void notKept(DeskResult.NotKept notKept) {
    read.setEnabled(true);
    message.setText("จดรหัสนี้ไว้ บันทึกไม่ได้: " + notKept.code().value());
  }

  @Override
  public void failed(ErrorCode why, Optional<String> serverText) {
    read.setEnabled(true);
    message.setText(why.id() + " " + serverText.orElseGet(() -> why.operatorText().in(THAI)));
  }

  private void choosing(boolean possible) {
    visits.setEnabled(possible);
    types.setEnabled(possible);
    mobile.setEnabled(possible);
    authen.setEnabled(possible);
  }

  private static <T extends JComponent> T named(T component, String name) {
    component.setName(name);
    return component;
  }

  /** Something to choose, and how it is shown. */
  private static final class Choice<T> {
    private final T what;
    private final String text;

    Choice(T what, String text) {
      this.what = what;
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
