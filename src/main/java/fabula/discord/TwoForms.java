package fabula.discord;

/**
 * A message in two forms.
 *
 * @param whole with a picture, where there is one
 * @param inWords the same without a file
 */
record TwoForms(Panel whole, Panel inWords) {

    static TwoForms of(Card card) {
        return new TwoForms(Panel.of(card), Panel.of(card));
    }
}
