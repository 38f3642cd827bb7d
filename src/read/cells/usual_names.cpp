#include "read/cells/usual_names.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace lokus::read {
namespace {

struct UsualColumn {
  Usual column;
  std::string_view names; // parted by blanks
};

constexpr std::array<UsualColumn, 54> usual_columns = {{
    {Usual::village_code,
     "kode_desa kdepum kode kode_kelurahan kode_desa_kelurahan iddesa id_desa kode_wilayah "
     "kode_kemendagri kemendagri kode_dagri village_code code"},
    {Usual::village, "desa wadmkd kelurahan desa_kelurahan kelurahan_desa desa_kel kel_desa nama_desa "
                     "nama_kelurahan nama_desa_kelurahan nama_kelurahan_desa nama_desa_kel "
                     "nama_kel_desa desa_domisili nama_desa_anak nmdesa namobj village nama name"},
    {Usual::subdistrict, "kecamatan wadmkc kec nama_kecamatan nmkec subdistrict"},
    {Usual::district, "kabupaten wadmkk kab kab_kota kabupaten_kota nama_kabupaten kabkot nmkab "
                      "district"},
    {Usual::puskesmas,
     "puskesmas pukesmas nama_puskesmas wilayah_kerja wilayah_kerja_puskesmas upt_puskesmas "
     "uptd_puskesmas faskes health_centre"},
    {Usual::subdistrict_code, "kode_kec kode_kecamatan kdcpum kode_wilayah kode subdistrict_code code"},
    {Usual::area_code, "kode_desa kode_kelurahan iddesa kode_kec kode_kecamatan kode_kab "
                       "kode_kabupaten kode_kab_kota kode_wilayah kode code"},
    {Usual::registered, "balita_s sasaran sasaran_balita balita_sasaran jumlah_balita balita "
                        "balita_terdaftar terdaftar registered"},
    {Usual::measured, "diukur jumlah_diukur balita_diukur jumlah_balita_diukur measured"},
    {Usual::weighed, "ditimbang_d ditimbang jumlah_ditimbang balita_ditimbang"},
    {Usual::stunted, "stunting balita_stunting jumlah_stunting stunted"},
    {Usual::stunted_not_severely, "pendek balita_pendek tb_u_pendek"},
    {Usual::severely_stunted, "sangat_pendek balita_sangat_pendek tb_u_sangat_pendek severely_stunted"},
    {Usual::normal_height, "normal balita_normal tb_u_normal"},
    {Usual::tall, "tinggi balita_tinggi tb_u_tinggi"},
    {Usual::families_at_risk, "keluarga_berisiko krs keluarga_berisiko_stunting keluarga_krs jumlah_krs "
                              "families_at_risk"},
    {Usual::families, "jumlah_keluarga keluarga jumlah_kk kk families"},
    {Usual::pregnant,
     "sasaran_bumil sasaran_ibu_hamil jumlah_bumil jumlah_ibu_hamil bumil ibu_hamil pregnant_women"},
    {Usual::brides, "sasaran_catin jumlah_catin catin calon_pengantin brides"},
    {Usual::families_without_latrine,
     "keluarga_tanpa_jamban kk_tanpa_jamban tanpa_jamban tidak_punya_jamban families_without_latrine"},
    {Usual::case_ref,
     "kasus ref no_kasus nomor_kasus kode_kasus id_kasus no_register nomor_register no_audit "
     "nomor_audit kode_audit case"},
    {Usual::round, "putaran siklus tahap putaran_audit siklus_audit periode_audit semester round"},
    {Usual::group,
     "kelompok kelompok_sasaran sasaran kategori kategori_sasaran jenis_sasaran sasaran_audit "
     "kelompok_risiko kel_sasaran klp_sasaran kelompok_sasaran_audit klp kelp kelompok_umur group"},
    {Usual::factors, "faktor_risiko faktor_resiko faktor penyebab faktor_penyebab penyebab_masalah diagnosis "
                     "identifikasi_faktor_risiko hasil_identifikasi_faktor_risiko analisis_faktor_risiko "
                     "hasil_identifikasi masalah akar_masalah determinan temuan causes factors"},
    {Usual::recommendation,
     "rekomendasi rtl rencana_tindak_lanjut tindakan tindak_lanjut rekomendasi_pakar rekomendasi_tim_pakar "
     "saran saran_tim_pakar saran_pakar saran_tindak_lanjut usulan_tindak_lanjut rencana_aksi kegiatan "
     "rekomendasi/rtl rencana_tindak_lanjut_(rtl) intervensi recommendation"},
    {Usual::opd,
     "opd penanggung_jawab opd_penanggung_jawab opd_pelaksana pelaksana perangkat_daerah instansi "
     "dinas opd_terkait dinas_terkait instansi_terkait dinas_penanggung_jawab dinas_pelaksana "
     "pelaksana_kegiatan penanggung_jawab_kegiatan instansi_pelaksana "
     "pj pic skpd opd_pj opd_pengampu penanggung_jawab_(opd) pelaksana/opd owner"},
    {Usual::due,
     "tenggat batas_waktu jatuh_tempo tenggat_waktu target_waktu waktu_pelaksanaan target_selesai "
     "target_penyelesaian rencana_pelaksanaan rencana_waktu rencana_selesai target jadwal deadline "
     "batas_akhir waktu due"},
    {Usual::done, "selesai tanggal_selesai tgl_selesai realisasi tanggal_realisasi tgl_realisasi "
                  "tanggal_pelaksanaan tgl_pelaksanaan tanggal_dilaksanakan realisasi_(tgl) done"},
    {Usual::status_before, "status_sebelum status_awal kondisi_awal status_gizi_awal status_saat_audit "
                           "status_before"},
    {Usual::status_after, "status_sesudah status_akhir kondisi_akhir status_gizi_akhir status_sekarang "
                          "status_terakhir status_after"},
    {Usual::helpers, "opd_pendukung pendukung opd_pembantu helpers"},
    {Usual::agreed, "tanggal_rtl tgl_rtl tanggal_rekomendasi tanggal_diseminasi disepakati agreed"},
    {Usual::progress, "status_rtl status_tindak_lanjut status_pelaksanaan progres progress keterlaksanaan"},
    {Usual::notes, "keterangan catatan ket notes"},
    {Usual::evidence, "bukti jenis_bukti bukti_dukung bukti_pendukung data_dukung bukti_fisik evidence"},
    {Usual::evidence_number, "nomor_bukti no_bukti evidence_number"},
    {Usual::evidence_by, "bukti_dari dilaporkan_oleh evidence_by"},
    {Usual::evidence_date, "tanggal_bukti tgl_bukti evidence_date"},
    {Usual::verified_by, "diverifikasi_oleh verifikasi verifikator verified_by"},
    {Usual::person, "person"},
    {Usual::child_nik, "nik nik_anak nik_balita no_nik"},
    {Usual::child_name, "nama nama_anak nama_balita nama_lengkap nama_lengkap_balita nama_lengkap_anak"},
    {Usual::child_sex, "jk jenis_kelamin l/p kelamin sex"},
    {Usual::child_birth, "tgl_lahir tanggal_lahir tgl_lahir_tgl/bln/thn tgl_lahir_anak tanggal_lahir_anak"},
    {Usual::child_measured, "tanggal_pengukuran tgl_pengukuran tanggal_ukur tgl_ukur tanggal_penimbangan"},
    {Usual::child_weight, "berat bb berat_badan berat_(kg) bb_(kg) berat_badan_(kg)"},
    {Usual::child_height,
     "tinggi tb tinggi_badan tinggi_(cm) tb_(cm) pb/tb tb/pb pb/tb_(cm) tinggi_badan_(cm) "
     "panjang/tinggi_badan"},
    {Usual::child_position, "cara_ukur cara_pengukuran posisi_ukur posisi"},
    {Usual::child_oedema, "oedema edema oedem"},
    {Usual::child_puskesmas, "pukesmas puskesmas nama_puskesmas"},
    {Usual::child_district, "kab/kota kabupaten/kota kabupaten kab kota nama_kab/kota"},
    {Usual::child_subdistrict, "kec kecamatan nama_kecamatan nama_kec"},
    {Usual::child_village, "desa/kel desa/kelurahan kel/desa kelurahan/desa desa kelurahan nama_desa "
                           "nama_desa/kel nama_kelurahan"},
    {Usual::child_village_code, "kode_desa kode_desa/kel kode_kelurahan kode_desa_kelurahan kode_kemendagri"},
}};

} // namespace

std::vector<std::string> usual_names(Usual column) {
  const auto has_column = [&](const UsualColumn &names) { return names.column == column; };
  return split(std::find_if(usual_columns.begin(), usual_columns.end(), has_column)->names, ' ');
}

std::vector<std::string> names_for(const std::string &given, Usual column) {
  return given.empty() ? usual_names(column) : std::vector<std::string>{given};
}

} // namespace lokus::read
