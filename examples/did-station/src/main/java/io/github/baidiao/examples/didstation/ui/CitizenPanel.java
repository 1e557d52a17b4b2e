package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Dates;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.counter.FacePicture;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Photo and fields of the citizen's card, for the officer to look at. */
final class CitizenPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Photo photo = new Photo(222, 267);
  private final JPanel fields = new JPanel(new GridBagLayout());
  private final ActionButton next;

  CitizenPanel(CitizenKeys citizen) {
    JPanel both = new JPanel(new BorderLayout(28, 0));
    both.add(photo, BorderLayout.LINE_START);
    JPanel upper = new JPanel(new BorderLayout());
    upper.add(fields, BorderLayout.PAGE_START);
    both.add(upper, BorderLayout.CENTER);
    put(both);
    next = key(ActionButton.onEnter("next", citizen::citizenSeen));
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Citizen citizen) {
      photo.show(citizen.photo().map(FacePicture::toByteArray));
      fields.removeAll();
      CardHolder holder = citizen.holder();
      Dates dates = new Dates(texts);
      field(texts, "citizenId", holder.citizenId().printed());
      field(texts, "nameTh", holder.nameTh().full());
      field(texts, "nameEn", holder.nameEn().map(PersonName::full).orElse("-"));
      field(texts, "birthDate", holder.birthDate().map(dates::birth).orElse("-"));
      field(texts, "sex", holder.sex().map(sex -> texts.of("sex", sex)).orElse("-"));
      field(texts, "address", holder.address().map(Addresses::line).orElse("-"));
      field(texts, "issueDate", holder.issueDate().map(dates::of).orElse("-"));
      field(texts, "expiry", holder.expiry().map(dates::of).orElse("-"));
    }
  }

  private void field(Texts texts, String name, String value) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridy = fields.getComponentCount() / 2;
    place.anchor = GridBagConstraints.FIRST_LINE_START;
    place.fill = GridBagConstraints.HORIZONTAL;
    place.insets = new Insets(4, 0, 4, 18);
    JLabel label = new JLabel(texts.get("field." + name));
    label.setForeground(Look.FAINT);
    fields.add(label, place);
    place.weightx = 1;
    Prose text = new Prose(22, Look.INK);
    text.setLocale(texts.language().locale());
    text.setText(value);
    text.setName(name);
    fields.add(text, place);
  }

  @Override
  void forget() {
    photo.forget();
    fields.removeAll();
  }

  @Override
  JComponent firstFocus() {
    return next;
  }
}
