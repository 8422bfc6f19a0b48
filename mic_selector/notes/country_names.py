"""What else countries are called in Dutch, French and English, by ISO code.

A name that stands with several countries could be any of them: then all are named to who wrote it.
"""

from collections.abc import Mapping

OTHER_NAMES: Mapping[str, str] = {
    "AE": "VAE, Emiraten, Émirats, UAE, Emirates",
    "BA": "Bosnië, Bosnie, Bosnia",
    "BF": "Burkina",
    "BY": "Wit-Rusland, Bélarus, White Russia",
    "CD": (
        "Congo, Kongo, DR Congo, RD Congo, DRC, RDC, Democratische Republiek Congo,"
        " République démocratique du Congo, Democratic Republic of the Congo,"
        " Democratic Republic of Congo"
    ),
    "CF": "Centraal-Afrika, Centrafrique",
    "CG": "Congo, Kongo, Republiek Congo, République du Congo, Republic of the Congo",
    "CI": "Ivory Coast",
    "CN": "Volksrepubliek China",
    "CV": "Cabo Verde",
    "CZ": "Tsjechische Republiek, République tchèque, Czech Republic",
    "FO": "Faeröereilanden, Faroe",
    "GB": (
        "Engeland, Groot-Brittannië, Schotland, Wales, Noord-Ierland, VK, Angleterre,"
        " Grande-Bretagne, Écosse, Pays de Galles, Irlande du Nord, England, Great Britain,"
        " Britain, Scotland, Northern Ireland, UK"
    ),
    "GN": "Guinee-Conakry, Guinée-Conakry, Guinea-Conakry",
    "HK": "Hongkong, Hong Kong",
    "KP": "Korea, Corée",
    "KR": "Korea, Corée",
    "MD": "Moldova",
    "MK": "Macedonië, Macédoine, Macedonia",
    "MM": "Myanmar, Birma, Birmanie, Burma",
    "MO": "Macau, Macao",
    "MZ": "Mozambiek",
    "NL": "Holland, Hollande, The Netherlands",
    "PS": "Palestina, Palestine",
    "RU": "Russische Federatie, Fédération de Russie, Russian Federation",
    "SD": "Noord-Soedan",
    "SY": "Syrische Arabische Republiek",
    "SZ": "Swaziland",
    "TL": "Timor, East Timor",
    "TR": "Turkey",
    "US": (
        "VS, V.S., VSA, Verenigde Staten van Amerika, Amerika, USA, U.S.A., U.S., É.-U.,"
        " États-Unis d'Amérique, Amérique, United States of America, America"
    ),
    "VA": "Vaticaan, Vatican",
    "VN": "Viet Nam",
}
