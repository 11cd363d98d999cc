"""Is it English? Short texts pass, plain English costs nothing, other languages are refused."""

import subprocess
import sys

import pytest
from tests.ingest.valley import BODY, GERMAN

from lucca.errors import LanguageError
from lucca.ingest.english import require_english

OTHERS = {
    "de": GERMAN,
    "fr": "La maire a promis mercredi de reconstruire le vieux pont en un an, après la crue qui a emporté deux arches. "
    "Nous ne laisserons pas la vallée coupée du monde, a-t-elle dit aux journalistes au bord de la rivière.",
    "es": "La alcaldesa prometió el miércoles reconstruir el viejo puente en un año, tras la crecida que se llevó dos "
    "arcos. No dejaremos el valle aislado, dijo a los periodistas en la orilla del río.",
    "nl": "De burgemeester heeft woensdag beloofd de oude brug binnen een jaar te herbouwen, nadat de vloed twee bogen had "
    "meegesleurd. Het dal zal niet worden afgesneden, zei ze tegen verslaggevers aan de oever.",
    "ru": "Мэр пообещала в среду восстановить старый мост в течение года после наводнения, унесшего две его арки. Мы не "
    "оставим долину отрезанной, сказала она журналистам на берегу реки.",
    "zh": "市长周三承诺在一年内重建旧桥，此前洪水冲走了两个桥拱。她在河岸告诉记者，我们不会让山谷与世隔绝。" * 4,
}


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_refused_and_named(language):
    with pytest.raises(LanguageError, match=rf"\({language}\)"):
        require_english(OTHERS[language], "a.txt")


@pytest.mark.parametrize("text", ["Die Brücke ist weg.", "Storm warning: Serravalle, Borgo, Ponte", "1 2 3", BODY])
def test_english_and_what_is_too_short_to_tell_pass(text):
    require_english(text, "a.txt")


def test_english_that_quotes_another_language_passes():
    require_english(BODY * 2 + "“" + GERMAN + "”", "a.txt")


def test_plain_english_is_told_without_the_model():
    code = f"import sys; from lucca.ingest import report_from_text as r; r({BODY!r}); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"trafilatura", "pydantic", "urllib3", "py3langid", "charset_normalizer", "lxml", "numpy"} & set(modules)
